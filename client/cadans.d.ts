// Made by `npm run client` from the API's document; a test says when it is stale.
export interface paths {
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization of the caller */
        get: operations["Organization.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the organization */
        patch: operations["Organization.change"];
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All departments there are or were */
        get: operations["Departments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One department */
        get: operations["Departments.read"];
        /** Create or change a department; it ends with its last day, and is never deleted */
        put: operations["Departments.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{department}/headships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Heads and deputies of a department, past and future ones too */
        get: operations["Headships.list"];
        /** Replace the heads and deputies of a department */
        put: operations["Headships.replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who is or was of the organization */
        get: operations["People.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, by address or id */
        get: operations["People.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or change a person; somebody leaves with a last day, and is never deleted */
        put: operations["People.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person another e-mail address: sessions, passkeys, mailed links and calendar subscriptions end, and both addresses are told */
        post: operations["People.readdress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a person for good: name and address go, what the organization decided and measured stays */
        post: operations["People.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences of a person */
        get: operations["Absences.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/absences/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter an absence by its first day, or change it */
        put: operations["Absences.put"];
        post?: never;
        /** Take an absence back */
        delete: operations["Absences.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which the whole organization is closed */
        get: operations["Closures.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter a closure by its first day, or change it */
        put: operations["Closures.put"];
        post?: never;
        /** Take a closure back */
        delete: operations["Closures.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{department}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which a department is closed besides the organization’s */
        get: operations["DepartmentClosures.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{department}/closures/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter a closure of a department by its first day, or change it */
        put: operations["DepartmentClosures.put"];
        post?: never;
        /** Take a closure of a department back */
        delete: operations["DepartmentClosures.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether mail may leave, and whether its server answers */
        get: operations["MailChannel.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-channel/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let no mail leave until it is let go again */
        put: operations["MailChannel.pause"];
        post?: never;
        /** Let mail leave again; what stopped it shows itself anew if it is still there */
        delete: operations["MailChannel.resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How mails look */
        get: operations["Branding.read"];
        /** Set how new mails look; what is left out is as it comes with Cadans */
        put: operations["Branding.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branding/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo that new mails show */
        get: operations["Branding.logo"];
        /** Take a logo in, without what a picture does not need */
        put: operations["Branding.putLogo"];
        post?: never;
        /** Take the logo away */
        delete: operations["Branding.removeLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails whose words may be put otherwise */
        get: operations["MailTexts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-texts/{kind}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of a mail in a language */
        get: operations["MailTexts.read"];
        /** Put a mail in words of your own; parts that are left out say what Cadans says */
        put: operations["MailTexts.put"];
        post?: never;
        /** Say what Cadans says again */
        delete: operations["MailTexts.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All API tokens there are or were, without their secrets */
        get: operations["ApiTokens.list"];
        put?: never;
        /** Make a token that may do no more and lasts no longer than the one it is made with */
        post: operations["ApiTokens.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token for good */
        delete: operations["ApiTokens.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/browsers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers in which a person, by address or id, is signed in */
        get: operations["SignedInBrowsers.list"];
        put?: never;
        post?: never;
        /** Sign a person out everywhere */
        delete: operations["SignedInBrowsers.endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/browsers/{browser}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a person out in one browser */
        delete: operations["SignedInBrowsers.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All receivers of events, without their secrets */
        get: operations["Webhooks.list"];
        put?: never;
        /** Have events sent to a receiver; answers with its signing secret */
        post: operations["Webhooks.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receiver */
        get: operations["Webhooks.one"];
        /** Change what a receiver is called, where it is and what it is told */
        put: operations["Webhooks.change"];
        post?: never;
        /** Remove a receiver, with all that is known of what was sent there */
        delete: operations["Webhooks.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Turn a receiver on or off; what waits when it is turned off is given up */
        put: operations["Webhooks.turn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new signing secret; for a day messages are signed with both */
        post: operations["Webhooks.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a receiver an event that says nothing, `webhook.tested` */
        post: operations["Webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a receiver, each try with the status it answered */
        get: operations["Webhooks.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again, under the same id */
        post: operations["Webhooks.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again all that a receiver did not take */
        post: operations["Webhooks.replays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the organization meets, and what is mailed around it */
        get: operations["Rhythm.read"];
        /** Set the rhythm; kept sessions stay until they are recomputed */
        put: operations["Rhythm.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fiscal years that are kept */
        get: operations["Cycles.list"];
        put?: never;
        /** Keep a fiscal year with its sessions; keeping it again changes nothing */
        post: operations["Cycles.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods and sessions of a fiscal year as the rhythm has them; stores nothing */
        get: operations["Cycles.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fiscal year that is kept */
        get: operations["Cycles.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{year}/recomputations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show, or apply, what the rhythm and the holidays of today change in a kept year */
        post: operations["Cycles.recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions by date, cancelled ones too */
        get: operations["Sessions.list"];
        put?: never;
        /** Add an extraordinary session */
        post: operations["Sessions.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session */
        get: operations["Sessions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a session; who had mail about it is told, and the answer names days off and clashes */
        post: operations["Sessions.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who takes part in one session; who comes in is invited, who goes is told */
        put: operations["Sessions.invite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cancel a session; who had mail about it is told */
        put: operations["Sessions.cancel"];
        post?: never;
        /** Take a cancellation back; who heard of it is told */
        delete: operations["Sessions.restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All goals there are or were, the latest planning cycle first */
        get: operations["Goals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One goal */
        get: operations["Goals.read"];
        /** Create or change the goal of a planning cycle: leadership can, and its owner as far as the mandate reaches */
        put: operations["Goals.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adopt a goal: from now on nobody is asked for one */
        put: operations["Goals.adopt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The goal as it was, from its first draft on */
        get: operations["GoalSteps.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the goal to its next phase, as far as the mandate of whoever asks reaches */
        post: operations["GoalSteps.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trade-offs, and whom or what the goal is not for */
        get: operations["GoalSteps.list"];
        put?: never;
        /** Write down what was decided against */
        post: operations["GoalSteps.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/choices/{choice}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back; it stays readable */
        post: operations["GoalSteps.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who carries the goal: what each department says about it */
        get: operations["GoalSupport.support"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rounds of the self-assessment with their means, the latest first */
        get: operations["Assessments.list"];
        put?: never;
        /** Open a round today: everybody finds it at home */
        post: operations["Assessments.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round */
        get: operations["Assessments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a round before its last day */
        post: operations["Assessments.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All KPIs and measures there are or were, by name */
        get: operations["Kpis.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One KPI or measure */
        get: operations["Kpis.read"];
        /** Create or change a KPI or measure */
        put: operations["Kpis.put"];
        post?: never;
        /** End a KPI with the last closed month; what was read stays */
        delete: operations["Kpis.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi-starters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** KPIs to begin with, each with what it says about the customer */
        get: operations["KpiStarters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All readings of a KPI or measure, in order of time */
        get: operations["Readings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values given after their month had closed, the latest first */
        get: operations["Readings.corrected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep readings: a month has one, the latest */
        post: operations["Readings.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a goal stands in a month, and what moved it since the month before */
        get: operations["GoalProgress.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}/rebasings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and why a KPI was given another plan within a year */
        get: operations["KpiRebasings.list"];
        put?: never;
        /** Give a KPI another baseline and target from the open month on */
        post: operations["KpiRebasings.rebase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/department-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments that were merged, split or ended, the latest first */
        get: operations["DepartmentChanges.list"];
        put?: never;
        /** Merge, split or end departments with the open month, or see what that would do */
        post: operations["DepartmentChanges.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the readings say of every link that goes on, the surest contradiction first */
        get: operations["Evidence.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One link, what the readings say of it, and the readings themselves */
        get: operations["Evidence.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers bring when the common goal is reached, with what is missing */
        get: operations["CustomerGoals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-goals/{customerGoal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer goal */
        get: operations["CustomerGoals.read"];
        /** Create, change or end a customer goal */
        put: operations["CustomerGoals.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each channel is to reach with customers, by customer goal */
        get: operations["ContactGoals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-goals/{contactGoal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact goal */
        get: operations["ContactGoals.read"];
        /** Create, change or end a contact goal */
        put: operations["ContactGoals.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All projects and experiments, by name */
        get: operations["Projects.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project, with its urgency and its business case */
        get: operations["Projects.read"];
        /** Propose a project, or change it */
        put: operations["Projects.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each step of a project and each report, from its proposal on */
        get: operations["Projects.history"];
        put?: never;
        /** Take a project to its next state, or report how it stands */
        post: operations["Projects.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarters/{quarter}/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects of a quarter in their order, the most urgent for the goal first */
        get: operations["Priorities.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarters/{quarter}/priorities/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a project its place in a quarter by hand, with the reason */
        put: operations["Priorities.rank"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarters/{quarter}/focus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how many projects are on the focus list of a quarter */
        put: operations["Priorities.focus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal}/worth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a point of the measure of the goal is worth, and why */
        get: operations["Priorities.worth"];
        /** Say what a point of the measure of the goal is worth, and why */
        put: operations["Priorities.value"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journey of the customer, in its order, with what is to be seen to */
        get: operations["Touchpoints.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints/{touchpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One touchpoint */
        get: operations["Touchpoints.read"];
        /** Create or change a touchpoint */
        put: operations["Touchpoints.put"];
        post?: never;
        /** Take a touchpoint off the journey */
        delete: operations["Touchpoints.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints/{touchpoint}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers said about it lately */
        get: operations["Touchpoints.heard"];
        put?: never;
        /** Write down what a customer said, and where it was heard */
        post: operations["Touchpoints.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touchpoints/{touchpoint}/feedback/{feedback}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away what a customer said */
        delete: operations["Touchpoints.unhear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is spent on each channel in a quarter, beside what customers talk about */
        get: operations["Budget.read"];
        /** Say all that is spent in a quarter */
        put: operations["Budget.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardrails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All guardrails that hold today, how the last reading stands, and what broke them */
        get: operations["Guardrails.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpis/{kpi}/guardrail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guardrail of a KPI, with the bounds it had before */
        get: operations["Guardrails.read"];
        /** Set or change the guardrail of a KPI */
        put: operations["Guardrails.put"];
        post?: never;
        /** Take the guardrail away from the open month on; closed months stay judged by it */
        delete: operations["Guardrails.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest fifty decisions that departments took without asking */
        get: operations["Decisions.list"];
        put?: never;
        /** Write down what a department decided without asking */
        post: operations["Decisions.log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision */
        get: operations["Decisions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down what came of it, which closes it */
        post: operations["Decisions.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest fifty times that permission was asked for all the same */
        get: operations["Permissions.list"];
        put?: never;
        /** Write down that permission was asked for */
        post: operations["Permissions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/quarters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often permission was asked for, quarter by quarter */
        get: operations["Permissions.quarters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/{permission}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that it was given or refused, and when */
        post: operations["Permissions.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a session resolved: decisions, and actions with who does them by when */
        get: operations["Resolutions.list"];
        put?: never;
        /** Write down what a session resolved; all it resolved so far */
        post: operations["Resolutions.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sessions resolved about something, the newest session first; the last 25 */
        get: operations["Resolutions.about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resolutions/{resolution}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an action is done, or that it is not after all */
        post: operations["Resolutions.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resolutions/{resolution}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what was written down by mistake */
        delete: operations["Resolutions.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds that run, begin soon or closed within a quarter, with who still owes */
        get: operations["Owed.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round */
        get: operations["Owed.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-rounds/{round}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close requests of a round now, or open them again until a moment, with the reason */
        post: operations["Owed.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-rounds/{round}/nudges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask those who owe an update once more; nobody more than once an hour */
        post: operations["Owed.nudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What departments were asked, by session, with where each request stands */
        get: operations["UpdateRequests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request */
        get: operations["UpdateRequests.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-requests/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last answer to a request */
        get: operations["UpdateRequests.last"];
        /** Answer a request, or revise its answer; the same answer again changes nothing */
        put: operations["UpdateRequests.answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/agenda/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an item of an agenda, give it time and an owner, take it off or put it back */
        post: operations["Arranging.arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/agenda/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the agenda is right as it is */
        post: operations["Arranging.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/agenda/cut-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say until when participants put items forward for an agenda */
        put: operations["Arranging.cutOff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was put forward for the agenda of a session, and what became of it */
        get: operations["Arranging.list"];
        put?: never;
        /** Put an item forward; all that was put forward so far */
        post: operations["Arranging.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/proposals/{proposal}/carrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry what was on the agenda over to the next session of the kind; once, however often */
        post: operations["Arranging.carry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what was put forward on the agenda */
        post: operations["Arranging.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why what was put forward does not come on the agenda */
        post: operations["Arranging.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agenda of a session as of now, with who takes part */
        get: operations["Agendas.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was noted and resolved at a session, and what is said about that */
        get: operations["Minutes.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/minutes/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail what was resolved to those who took part; once it has ended, ask them to approve it */
        post: operations["Minutes.mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization as a file, as docs/organization-file.md describes it */
        get: operations["OrganizationFile.write"];
        /** Apply a file of this organization, all or nothing; twice is once */
        put: operations["OrganizationFile.apply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization-file/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file would add, change and leave alone; changes nothing */
        post: operations["OrganizationFile.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is as a file, for this caller */
        get: operations["Exports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows of one of them, as they are now */
        get: operations["Exports.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a month went: progress, what changed, what departments say and who did not */
        get: operations["Month.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan still lacks: each check with how it is found and what was found */
        get: operations["PlanCheck.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses nothing is sent to, because mail to them came back */
        get: operations["Suppressions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, also after it was lifted */
        get: operations["Suppressions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send mail to the address again, from now on */
        post: operations["Suppressions.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goals, KPIs, projects, people, sessions, decisions and moments that have some words */
        get: operations["Search.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what when: changes, sign-ins, looks at mailed links, answers, mails */
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act: from where it was done, and what the rows it changed said before and after */
        get: operations["Audit.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who will get which mail when, by the rule that sends them */
        get: operations["Forecast.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held after a restored back-up */
        get: operations["Quarantine.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-quarantine/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let mail leave again, and say what becomes of what may have been sent already */
        post: operations["Quarantine.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every mail that was owed, and what became of it */
        get: operations["Outbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail, from when it was owed to how it ended, with each attempt */
        get: operations["OutboxActs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mail says; what signs somebody in is shown to nobody else */
        get: operations["OutboxActs.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what failed, of a selection */
        post: operations["OutboxActs.retryAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail again that failed, was missed or was taken back by hand */
        post: operations["OutboxActs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a mail at once that waits for its next attempt */
        post: operations["OutboxActs.sendNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a mail back; once this answers 200, no attempt to deliver it begins any more */
        put: operations["OutboxActs.cancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the board pack of a month or a quarter made */
        post: operations["Reports.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a board pack is */
        get: operations["Reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board pack as PDF */
        get: operations["Reports.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Organization: {
            key: components["schemas"]["Key"];
            name: components["schemas"]["Name"];
            locale: components["schemas"]["Locale"];
            zone: components["schemas"]["Zone"];
            country: components["schemas"]["Country"];
            region: string | null;
            workingDays: components["schemas"]["WorkingWeek"];
            fiscalYear: components["schemas"]["FiscalYear"];
            thresholds: components["schemas"]["Thresholds"];
            version: number;
        };
        /**
         * @description The name by which files, addresses and the API call it: lower case, digits, hyphens.
         * @example customer-care
         */
        Key: string;
        /** @description A name as people read it: one line. */
        Name: string;
        /**
         * @description The language of everything somebody sees: English or Dutch.
         * @enum {string}
         */
        Locale: "en" | "nl";
        /**
         * @description A time zone by its IANA name; no abbreviation, no offset.
         * @example Europe/Amsterdam
         */
        Zone: string;
        /**
         * @description The country whose public holidays count, ISO 3166-1 alpha-2.
         * @example NL
         */
        Country: string;
        /** @description The days of the week on which work is done. */
        WorkingWeek: components["schemas"]["Weekday"][];
        /**
         * @description ISO day of the week: 1 is Monday, 7 is Sunday.
         * @enum {number}
         */
        Weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        /** @description Twelve calendar months, or 52 and 53 whole weeks. */
        FiscalYear: {
            /** @enum {string} */
            type: "months";
            /** @description The month the year starts with, 1 to 12. */
            startMonth: number;
            /**
             * @description April 2026 to March 2027 is FY2026 by its first calendar year, FY2027 by its last.
             * @default last
             * @enum {string}
             */
            namedBy: "first" | "last";
        } | {
            /** @enum {string} */
            type: "weeks";
            /**
             * @description The weeks of the three months of a quarter.
             * @enum {string}
             */
            pattern: "4-4-5" | "4-5-4" | "5-4-4";
            /** @description The weekday the year ends on, 1 for Monday to 7 for Sunday. */
            endsOn: components["schemas"]["Weekday"];
            /** @description The month at whose end the year ends, 1 to 12. */
            endMonth: number;
            /**
             * @description Whether the year ends on the last such weekday of the month or the one nearest to its last day.
             * @enum {string}
             */
            endRule: "last" | "nearest";
            /**
             * @description The fiscal month that is a week longer in a year of 53 weeks.
             * @enum {unknown}
             */
            week53: "last-month" | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
            /**
             * @description April 2026 to March 2027 is FY2026 by its first calendar year, FY2027 by its last.
             * @enum {string}
             */
            namedBy: "first" | "last";
        };
        /** @description Parts of the way from baseline to target, 0 to 1. */
        Thresholds: {
            /**
             * @description From this attainment on a KPI is on track.
             * @default 0.9
             */
            onTrack: number;
            /**
             * @description From this one it is at risk, below it off track.
             * @default 0.7
             */
            atRisk: number;
        };
        /** @description Fields to change; the others stay. */
        OrganizationPatch: {
            name?: components["schemas"]["Name"];
            locale?: components["schemas"]["Locale"];
            zone?: components["schemas"]["Zone"];
            country?: components["schemas"]["Country"];
            region?: string | null;
            workingDays?: components["schemas"]["WorkingWeek"];
            fiscalYear?: components["schemas"]["FiscalYear"];
            thresholds?: components["schemas"]["Thresholds"];
            /** @description The version you read: if it changed since, 409 and nothing done. */
            version?: number;
        };
        Department: {
            key: components["schemas"]["Key"];
            name: components["schemas"]["Name"];
            /** @description Key of the department above; null at the top. */
            parent: components["schemas"]["Key"] | null;
            /** @description Null: as the department above, or the organization. */
            calendar: components["schemas"]["DepartmentCalendar"] | null;
            from: components["schemas"]["PlainDate"];
            until: components["schemas"]["PlainDate"] | null;
        };
        /** @description Holidays and working week where they differ. */
        DepartmentCalendar: {
            country: components["schemas"]["Country"];
            /**
             * @description A part of the country with holidays of its own, like BY; left out, the country as a whole.
             * @default null
             */
            region: string | null;
            /**
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            workingDays: components["schemas"]["WorkingWeek"];
        };
        /**
         * Format: date
         * @description A date, YYYY-MM-DD.
         * @example 2027-01-31
         */
        PlainDate: string;
        /** @description All of a department; what is left out has its default. */
        DepartmentBody: {
            name: components["schemas"]["Name"];
            /**
             * @description Key of the department above; null at the top.
             * @default null
             */
            parent?: components["schemas"]["Key"] | null;
            /**
             * @description Null: as the department above, or the organization.
             * @default null
             */
            calendar?: components["schemas"]["DepartmentCalendar"] | null;
            /**
             * @description The first day it holds; left out, it always did.
             * @default 0001-01-01
             */
            from?: components["schemas"]["PlainDate"];
            /**
             * @description The last day it holds; left out, it goes on.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
        };
        HeadshipOfPerson: {
            person: components["schemas"]["Address"];
            name: components["schemas"]["Name"];
            /** @enum {string} */
            kind: "head" | "deputy";
            from: components["schemas"]["PlainDate"];
            until: components["schemas"]["PlainDate"] | null;
        };
        /**
         * Format: email
         * @description One plain e-mail address; upper and lower case are the same mailbox.
         * @example ada@example.com
         */
        Address: string;
        /** @description Somebody leads a department, or deputizes. */
        Headship: {
            person: components["schemas"]["Address"];
            /** @enum {string} */
            kind: "head" | "deputy";
            /**
             * @description The first day it holds; left out, it always did.
             * @default 0001-01-01
             */
            from?: components["schemas"]["PlainDate"];
            /**
             * @description The last day it holds; left out, it goes on.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            address: components["schemas"]["Address"];
            name: components["schemas"]["Name"];
            locale: components["schemas"]["Locale"];
            zone: components["schemas"]["Zone"];
            roles: components["schemas"]["Role"][];
            company: string | null;
            from: components["schemas"]["PlainDate"];
            until: components["schemas"]["PlainDate"] | null;
        };
        /**
         * @description admin keeps the installation, planner runs the sessions, leader sets and adopts the goal, member takes part; partner comes from outside, has no other role, and sees the touchpoints that name them.
         * @enum {string}
         */
        Role: "admin" | "planner" | "leader" | "member" | "partner";
        /** @description All of a person; what is left out has its default. */
        PersonBody: {
            name: components["schemas"]["Name"];
            locale: components["schemas"]["Locale"];
            zone: components["schemas"]["Zone"];
            /**
             * @default [
             *       "member"
             *     ]
             */
            roles?: components["schemas"]["Role"][];
            /**
             * @description The organization a partner comes from; left out for everybody else.
             * @default null
             */
            company?: string | null;
            /**
             * @description The first day it holds; left out, it always did.
             * @default 0001-01-01
             */
            from?: components["schemas"]["PlainDate"];
            /**
             * @description The last day it holds; left out, it goes on.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
        };
        AddressBody: {
            address: components["schemas"]["Address"];
            /** @description The address that was seen; refused where it is another one by now. */
            was?: components["schemas"]["Address"];
        };
        ErasureBody: {
            /** @description The e-mail address of the person, once more. */
            confirm: string;
        };
        /** @description Days on which somebody is away, in that person's own zone. */
        Absence: {
            /** @description The first day away. */
            from: components["schemas"]["PlainDate"];
            /** @description The last day away. */
            until: components["schemas"]["PlainDate"];
            /** @description Who gets what the person is owed meanwhile; null for the deputies of their departments. */
            standIn: components["schemas"]["Address"] | null;
        };
        AbsenceBody: {
            /** @description The last day away. */
            until: components["schemas"]["PlainDate"];
            /**
             * @description Who gets what the person is owed meanwhile; null for the deputies of their departments.
             * @default null
             */
            standIn?: components["schemas"]["Address"] | null;
        };
        /** @description Days off besides weekends and public holidays. */
        ClosureView: {
            /** @description The first day off. */
            from: components["schemas"]["PlainDate"];
            /** @description The last day off. */
            until: components["schemas"]["PlainDate"];
            name: components["schemas"]["Name"];
        };
        ClosureBody: {
            /** @description The last day off. */
            until: components["schemas"]["PlainDate"];
            name: components["schemas"]["Name"];
        };
        /** @description The way mail leaves, shared by all of the installation. */
        MailChannel: {
            /** @description Null while mail may leave. */
            pause: {
                /** Format: date-time */
                since: string;
                /**
                 * @description server: it refuses us, so every mail would fail alike.
                 * @enum {string}
                 */
                cause: "server" | "person";
                /** @description The words of the server or of the person. */
                reason: string;
                /** @description Id of the person, where it is one of this organization. */
                by: string | null;
                advice: string | null;
            } | null;
            /** @description Since when the mail server has not answered; null while it does. */
            unanswered: {
                /** Format: date-time */
                since: string;
                lastWords: string;
                advice: string | null;
            } | null;
        };
        /** @description How mails look. */
        Branding: {
            /**
             * @description Color of buttons, like #0d5c5b. Null: as it comes with Cadans.
             * @default null
             */
            accent: string | null;
            /**
             * @description Name of the sender. Null: as it comes with Cadans.
             * @default null
             */
            senderName: string | null;
            /**
             * @description Footer in Dutch. Null: as it comes with Cadans.
             * @default null
             */
            footerNl: string | null;
            /**
             * @description Footer in English. Null: as it comes with Cadans.
             * @default null
             */
            footerEn: string | null;
            /** @description Null: there is none. */
            logo: {
                /** @enum {string} */
                type: "image/png" | "image/jpeg";
                /** @description In pixels. */
                width: number;
                /** @description In pixels. */
                height: number;
            } | null;
            /** @description 0 while nothing was kept. */
            version: number;
        };
        /** @description How mails look, but for the logo. */
        BrandingBody: {
            /**
             * @description Color of buttons, like #0d5c5b. Null: as it comes with Cadans.
             * @default null
             */
            accent?: string | null;
            /**
             * @description Name of the sender. Null: as it comes with Cadans.
             * @default null
             */
            senderName?: string | null;
            /**
             * @description Footer in Dutch. Null: as it comes with Cadans.
             * @default null
             */
            footerNl?: string | null;
            /**
             * @description Footer in English. Null: as it comes with Cadans.
             * @default null
             */
            footerEn?: string | null;
            /** @description The version you read: if it changed since, 409 and nothing done. */
            version?: number;
        };
        Logo: {
            /** @enum {string} */
            type: "image/png" | "image/jpeg";
            /** @description In pixels. */
            width: number;
            /** @description In pixels. */
            height: number;
            /** @description Its bytes. */
            base64: string;
        };
        LogoBody: {
            /** @description The bytes of a PNG or JPEG file; at most 32 kB are kept of it. */
            base64: string;
        };
        MailTexts: {
            kind: string;
            own: {
                /** @description How many of its parts are in words of your own. */
                nl: number;
                /** @description How many of its parts are in words of your own. */
                en: number;
            };
        }[];
        MailText: {
            kind: string;
            /** @enum {string} */
            locale: "en" | "nl";
            parts: {
                /** @enum {string} */
                part: "subject" | "heading" | "opening" | "task" | "closing";
                /** @description What Cadans says; empty where it says nothing. */
                ours: string;
                /** @description What you say instead; null: nothing. */
                own: string | null;
                /** @description What Cadans said when that was written, where it says something else since. */
                was: string | null;
                /** @description Another mail whose words it shares, and where they are changed. */
                sharedWith: string | null;
            }[];
            /** @description What its words may name between two braces on each side. */
            fields: {
                name: string;
                about: string;
            }[];
        };
        /** @description All words of your own for a mail in a language. */
        MailTextBody: {
            /** @description Left out or empty: what Cadans says. */
            subject?: string;
            /** @description Left out or empty: what Cadans says. */
            heading?: string;
            /** @description Left out or empty: what Cadans says. */
            opening?: string;
            /** @description Left out or empty: what Cadans says. */
            task?: string;
            /** @description Left out or empty: what Cadans says. */
            closing?: string;
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description `read` for GET, `write` for everything that changes something. */
            scopes: ("read" | "write")[];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description When a request last came in with it, to the hour. */
            usedAt: string | null;
        };
        TokenBody: {
            /** @description What it is for. */
            name: components["schemas"]["Name"];
            /** @description `read` for GET, `write` for everything that changes something. */
            scopes: ("read" | "write")[];
            /**
             * @description Null for a token that lasts until it is revoked.
             * @default null
             */
            expiresAt?: string | null;
        };
        NewToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description `read` for GET, `write` for everything that changes something. */
            scopes: ("read" | "write")[];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description When a request last came in with it, to the hour. */
            usedAt: string | null;
            /** @description The token itself: shown now and never again. */
            token: string;
        };
        SignedInBrowser: {
            id: string;
            /** @description What the browser says it is, like “Firefox on Windows”. */
            device: string;
            /** @description By a link, a passkey, or the organization’s own provider; null where nobody knows. */
            way: ("link" | "passkey" | "provider") | null;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When a page was last asked for, to the hour.
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description When it is signed out by itself.
             */
            until: string;
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** @description What it is told. */
            eventTypes: ("goal.adopted" | "session.moved" | "session.cancelled" | "session.restored" | "update.sent" | "reading.corrected" | "decision.recorded" | "action.recorded" | "action.done" | "minutes.adopted")[];
            /** Format: date-time */
            createdAt: string;
            /** @description Since when nothing is sent there. */
            disabledAt: string | null;
            /** @description `failing`: it took nothing for five days. `gone`: it answered 410. */
            disabledWhy: ("by-hand" | "failing" | "gone") | null;
            failingSince: string | null;
            /** @description Until when messages are signed with the secret before, too. */
            secondSecretUntil: string | null;
        };
        WebhookBody: {
            /** @description How you tell it from others. */
            name: string;
            /** @description Where events are sent, by POST: `https`, reachable from outside. */
            url: string;
            /** @description What it is told. */
            eventTypes: ("goal.adopted" | "session.moved" | "session.cancelled" | "session.restored" | "update.sent" | "reading.corrected" | "decision.recorded" | "action.recorded" | "action.done" | "minutes.adopted")[];
        };
        NewWebhook: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** @description What it is told. */
            eventTypes: ("goal.adopted" | "session.moved" | "session.cancelled" | "session.restored" | "update.sent" | "reading.corrected" | "decision.recorded" | "action.recorded" | "action.done" | "minutes.adopted")[];
            /** Format: date-time */
            createdAt: string;
            /** @description Since when nothing is sent there. */
            disabledAt: string | null;
            /** @description `failing`: it took nothing for five days. `gone`: it answered 410. */
            disabledWhy: ("by-hand" | "failing" | "gone") | null;
            failingSince: string | null;
            /** @description Until when messages are signed with the secret before, too. */
            secondSecretUntil: string | null;
            /** @description `whsec_…`, with which you check signatures. It is in no other answer. */
            secret: string;
        };
        WebhookState: {
            on: boolean;
        };
        WebhookTest: {
            /**
             * Format: uuid
             * @description Id of the event that was sent.
             */
            event: string;
        };
        WebhookDeliveries: {
            /** @description The latest first. */
            deliveries: components["schemas"]["WebhookDelivery"][];
            /** @description `after` of the next page; null where there is none. */
            next: string | null;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description The event’s, sent as `webhook-id`.
             */
            id: string;
            type: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            /** @description When it is tried again. */
            nextAt: string | null;
            tries: {
                /** Format: date-time */
                at: string;
                /** @description Null while it is on its way. */
                outcome: ("delivered" | "refused" | "redirected" | "gone" | "slow" | "unreachable" | "untrusted" | "inside" | "insecure" | "large" | "sealed" | "vanished") | null;
                /** @description What the receiver answered with, if it did. */
                status: number | null;
            }[];
        };
        WebhookReplays: {
            replayed: number;
        };
        RhythmView: {
            rules: components["schemas"]["Rhythm"];
            version: number;
            /** @description How often the rule of a kind names a date: a fifth Friday of the month only sometimes. */
            yields: {
                [key: string]: "always" | "sometimes" | "never";
            };
        };
        /** @description The rules for the three kinds of session. */
        Rhythm: {
            /** @default null */
            annual: {
                on: components["schemas"]["DateRule"];
                /** @description Local start. */
                at: components["schemas"]["PlainTime"];
                /**
                 * @description How long it lasts, in minutes; of several days, each.
                 * @default 60
                 */
                minutes: number;
                /** @description How many days in a row it lasts, each from the same time for as many minutes: an off-site. */
                days?: number;
                /** @default null */
                place: string | null;
                /**
                 * @description Where it is not the organization's.
                 * @default null
                 */
                zone: components["schemas"]["Zone"] | null;
                /**
                 * @description everyone, leaders, planners, heads, deputies, department:KEY (its heads and deputies), or an address.
                 * @default [
                 *       "everyone"
                 *     ]
                 */
                participants: string[];
                /**
                 * @description How its agendas are laid out: questions of your own, and the sections that follow from the data.
                 * @default null
                 */
                template: ({
                    /** @description What is asked. */
                    question: string;
                    /**
                     * @description What for.
                     * @default discuss
                     * @enum {string}
                     */
                    purpose: "inform" | "discuss" | "decide";
                    /**
                     * @description Whether the common goal stands beside it.
                     * @default false
                     */
                    aboutGoal: boolean;
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                } | {
                    /**
                     * @description What the data, or people, put on the agenda.
                     * @enum {string}
                     */
                    section: "answers" | "proposed" | "actions" | "goal" | "projects" | "delivered" | "guardrails" | "kpis" | "decisions" | "help" | "missing";
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                })[] | null;
                /**
                 * @description When the agenda is mailed.
                 * @default null
                 */
                agenda: components["schemas"]["LeadTime"] | null;
                /**
                 * @description When participants are reminded.
                 * @default []
                 */
                reminders: components["schemas"]["LeadTime"][];
                /**
                 * @description What everybody who takes part is asked by mail before the agenda is made up; the answers stand on it, grouped and without names. Left out or null: nothing is asked.
                 * @default null
                 */
                questionRound: (("start-stop-keep" | "where-to") | string[]) | null;
                /**
                 * @description When leadership is asked for the goal; again while none is adopted.
                 * @default []
                 */
                goalRequests: components["schemas"]["LeadTime"][];
            } | null;
            /** @default null */
            quarterly: {
                on: components["schemas"]["DateRule"];
                /** @description Local start. */
                at: components["schemas"]["PlainTime"];
                /**
                 * @description How long it lasts, in minutes; of several days, each.
                 * @default 60
                 */
                minutes: number;
                /** @description How many days in a row it lasts, each from the same time for as many minutes: an off-site. */
                days?: number;
                /** @default null */
                place: string | null;
                /**
                 * @description Where it is not the organization's.
                 * @default null
                 */
                zone: components["schemas"]["Zone"] | null;
                /**
                 * @description everyone, leaders, planners, heads, deputies, department:KEY (its heads and deputies), or an address.
                 * @default [
                 *       "leaders",
                 *       "planners",
                 *       "heads"
                 *     ]
                 */
                participants: string[];
                /**
                 * @description How its agendas are laid out: questions of your own, and the sections that follow from the data.
                 * @default null
                 */
                template: ({
                    /** @description What is asked. */
                    question: string;
                    /**
                     * @description What for.
                     * @default discuss
                     * @enum {string}
                     */
                    purpose: "inform" | "discuss" | "decide";
                    /**
                     * @description Whether the common goal stands beside it.
                     * @default false
                     */
                    aboutGoal: boolean;
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                } | {
                    /**
                     * @description What the data, or people, put on the agenda.
                     * @enum {string}
                     */
                    section: "answers" | "proposed" | "actions" | "goal" | "projects" | "delivered" | "guardrails" | "kpis" | "decisions" | "help" | "missing";
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                })[] | null;
                /**
                 * @description When the agenda is mailed.
                 * @default null
                 */
                agenda: components["schemas"]["LeadTime"] | null;
                /**
                 * @description When participants are reminded.
                 * @default []
                 */
                reminders: components["schemas"]["LeadTime"][];
                /**
                 * @description What everybody who takes part is asked by mail before the agenda is made up; the answers stand on it, grouped and without names. Left out or null: nothing is asked.
                 * @default null
                 */
                questionRound: (("start-stop-keep" | "where-to") | string[]) | null;
            } | null;
            /** @default null */
            monthly: {
                on: components["schemas"]["DateRule"];
                /** @description Local start. */
                at: components["schemas"]["PlainTime"];
                /**
                 * @description How long it lasts, in minutes; of several days, each.
                 * @default 60
                 */
                minutes: number;
                /** @description How many days in a row it lasts, each from the same time for as many minutes: an off-site. */
                days?: number;
                /** @default null */
                place: string | null;
                /**
                 * @description Where it is not the organization's.
                 * @default null
                 */
                zone: components["schemas"]["Zone"] | null;
                /**
                 * @description everyone, leaders, planners, heads, deputies, department:KEY (its heads and deputies), or an address.
                 * @default [
                 *       "leaders",
                 *       "planners",
                 *       "heads"
                 *     ]
                 */
                participants: string[];
                /**
                 * @description How its agendas are laid out: questions of your own, and the sections that follow from the data.
                 * @default null
                 */
                template: ({
                    /** @description What is asked. */
                    question: string;
                    /**
                     * @description What for.
                     * @default discuss
                     * @enum {string}
                     */
                    purpose: "inform" | "discuss" | "decide";
                    /**
                     * @description Whether the common goal stands beside it.
                     * @default false
                     */
                    aboutGoal: boolean;
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                } | {
                    /**
                     * @description What the data, or people, put on the agenda.
                     * @enum {string}
                     */
                    section: "answers" | "proposed" | "actions" | "goal" | "projects" | "delivered" | "guardrails" | "kpis" | "decisions" | "help" | "missing";
                    /**
                     * @description How long it takes; of a section, all its items together. Left out: a share of what is left.
                     * @default null
                     */
                    minutes: number | null;
                })[] | null;
                /**
                 * @description When the agenda is mailed.
                 * @default null
                 */
                agenda: components["schemas"]["LeadTime"] | null;
                /**
                 * @description When participants are reminded.
                 * @default []
                 */
                reminders: components["schemas"]["LeadTime"][];
                /**
                 * @description What everybody who takes part is asked by mail before the agenda is made up; the answers stand on it, grouped and without names. Left out or null: nothing is asked.
                 * @default null
                 */
                questionRound: (("start-stop-keep" | "where-to") | string[]) | null;
                /**
                 * @description In a month with a quarterly session, hold one session with both agendas.
                 * @default false
                 */
                mergeIntoQuarterly: boolean;
                /**
                 * @description What departments are asked before it.
                 * @default null
                 */
                updates: {
                    /**
                     * @description The last month that ended on or before the session, or the one the session lies in.
                     * @default previous
                     * @enum {string}
                     */
                    about: "previous" | "current";
                    /** @description When heads are asked. */
                    opens: components["schemas"]["LeadTime"];
                    /**
                     * @description When heads who have not answered are nudged.
                     * @default []
                     */
                    nudges: components["schemas"]["LeadTime"][];
                    /** @description Its day is the last one in time; at its time "due today" is mailed. */
                    due: components["schemas"]["LeadTime"];
                    /**
                     * @description Without it, when the session starts.
                     * @default null
                     */
                    closes: components["schemas"]["LeadTime"] | null;
                    /**
                     * @description When the deputies of a department that is late are asked to answer.
                     * @default null
                     */
                    overdueDeputy: components["schemas"]["Escalation"] | null;
                    /**
                     * @description When planners hear who is late.
                     * @default null
                     */
                    overduePlanner: components["schemas"]["Escalation"] | null;
                    /**
                     * @description When leadership hears who is late.
                     * @default null
                     */
                    overdueLeadership: components["schemas"]["Escalation"] | null;
                    /**
                     * @description When leadership gets the month on one page; null: never.
                     * @default null
                     */
                    digest: components["schemas"]["LeadTime"] | null;
                } | null;
            } | null;
        };
        /** @description Where in a period a session takes place. */
        DateRule: {
            /** @enum {string} */
            type: "nth-weekday";
            /**
             * @description Which of the weekdays of the month, 1 to 5, or last.
             * @enum {unknown}
             */
            nth: 1 | 2 | 3 | 4 | 5 | "last";
            weekday: components["schemas"]["Weekday"];
            /** @description Counted from the period's start: 1 is its first month, 0 the month before, -1 the one before that. */
            month: number;
            /** @default next */
            dayOff: components["schemas"]["DayOffPolicy"];
        } | {
            /** @enum {string} */
            type: "nth-working-day";
            /** @description 1 is the first working day of the month, -1 its last. */
            nth: number;
            /** @description Counted from the period's start: 1 is its first month, 0 the month before, -1 the one before that. */
            month: number;
            /** @default keep */
            dayOff: components["schemas"]["DayOffPolicy"];
        } | {
            /** @enum {string} */
            type: "day-of-month";
            /** @description The day of the month; in a shorter month its last day is taken. */
            day: number;
            /** @description Counted from the period's start: 1 is its first month, 0 the month before, -1 the one before that. */
            month: number;
            /** @default next */
            dayOff: components["schemas"]["DayOffPolicy"];
        };
        /**
         * @description Where a date goes that falls on a day off: the working day next, previous or nearest to it, or nowhere.
         * @enum {string}
         */
        DayOffPolicy: "keep" | "next" | "previous" | "nearest";
        /**
         * @description A time of day on the wall, HH:MM.
         * @example 09:00
         */
        PlainTime: string;
        /** @description Days before or after an occasion, at a local time: { before: 5, unit: working-days, at: "09:00" }. */
        LeadTime: {
            /** @description How many days before. */
            before?: number;
            /** @description How many days after, instead of before. */
            after?: number;
            /**
             * @description What is counted: days, or working days.
             * @enum {string}
             */
            unit: "days" | "working-days";
            at: components["schemas"]["PlainTime"];
            /** @description Without it a date that lands on a day off stays there. */
            dayOff?: components["schemas"]["DayOffPolicy"];
        } & (unknown | unknown);
        /** @description Days before or after the session, or after the due day. */
        Escalation: components["schemas"]["LeadTime"] | components["schemas"]["Grace"];
        /** @description Days of patience after the due day: { afterDue: 2, unit: working-days, at: "09:00" }. */
        Grace: {
            /** @description How many days after the due day. */
            afterDue: number;
            /**
             * @description What is counted: days, or working days.
             * @default working-days
             * @enum {string}
             */
            unit: "days" | "working-days";
            at: components["schemas"]["PlainTime"];
        };
        RhythmBody: {
            rules: components["schemas"]["Rhythm"];
            /** @description The version that was seen, 0 if there was none: refused if it is no longer the last. */
            version?: number;
        };
        /** @description A fiscal year that is kept. */
        PlanningCycle: {
            year: number;
            name: string;
            startsOn: components["schemas"]["PlainDate"];
            endsOn: components["schemas"]["PlainDate"];
            periods: components["schemas"]["Period"][];
        };
        /** @description The year, a quarter or a month of a fiscal year. */
        Period: {
            /** @enum {string} */
            kind: "year" | "quarter" | "month";
            /** @description 1 for the year, 1 to 4 for quarters, 1 to 12 for months. */
            number: number;
            name: string;
            startsOn: components["schemas"]["PlainDate"];
            /** @description The last day. */
            endsOn: components["schemas"]["PlainDate"];
        };
        /** @example 2027 */
        FiscalYearNumber: number;
        /** @description What the rhythm says about a fiscal year; nothing is stored. */
        CyclePreview: {
            year: number;
            name: string;
            kept: boolean;
            periods: components["schemas"]["Period"][];
            sessions: components["schemas"]["PlannedSession"][];
            notes: components["schemas"]["PlanNote"][];
        };
        PlannedSession: {
            kind: components["schemas"]["SessionKind"];
            period: components["schemas"]["Period"];
            merged: components["schemas"]["SessionKind"][];
            /** @description The month whose session it carries. */
            reviews: string | null;
            date: components["schemas"]["PlainDate"];
            time: components["schemas"]["PlainTime"];
            zone: components["schemas"]["Zone"];
            minutes: number;
            days: number;
            place: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @description annual, quarterly or monthly.
         * @enum {string}
         */
        SessionKind: "annual" | "quarterly" | "monthly";
        /** @description What to know about a plan before it is kept. */
        PlanNote: {
            /** @enum {string} */
            type: "no-date";
            kind: components["schemas"]["SessionKind"];
            /** @description The name of the period, like FY2027 M02. */
            period: string;
            month: string;
            /** @enum {string} */
            because: "no-such-weekday" | "no-such-working-day";
        } | {
            /** @enum {string} */
            type: "moved-off";
            kind: components["schemas"]["SessionKind"];
            /** @description The name of the period, like FY2027 M02. */
            period: string;
            from: components["schemas"]["PlainDate"];
            to: components["schemas"]["PlainDate"];
            /** @description The holiday or closure, or weekend. */
            because: string;
        } | {
            /** @enum {string} */
            type: "clock-change";
            kind: components["schemas"]["SessionKind"];
            /** @description The name of the period, like FY2027 M02. */
            period: string;
            date: components["schemas"]["PlainDate"];
            time: components["schemas"]["PlainTime"];
            /**
             * @description Clocks jump over the start, or show it twice (the first is meant).
             * @enum {string}
             */
            change: "gap" | "overlap";
        } | {
            /** @enum {string} */
            type: "outside-period";
            kind: components["schemas"]["SessionKind"];
            /** @description The name of the period, like FY2027 M02. */
            period: string;
            date: components["schemas"]["PlainDate"];
        } | {
            /** @enum {string} */
            type: "merged";
            kind: components["schemas"]["SessionKind"];
            /** @description The name of the period, like FY2027 M02. */
            period: string;
            into: string;
        } | {
            /** @enum {string} */
            type: "same-day";
            date: components["schemas"]["PlainDate"];
            sessions: {
                kind: components["schemas"]["SessionKind"];
                /** @description The name of the period, like FY2027 M02. */
                period: string;
            }[];
        };
        CycleBody: {
            year: components["schemas"]["FiscalYearNumber"];
        };
        RecomputationBody: {
            /**
             * @description Only show what would change.
             * @default true
             */
            dryRun?: boolean;
            /** @description The fingerprint that was shown; anything else is refused. */
            expecting?: string;
        };
        /** @description What a change of rhythm or holidays means for a kept year. */
        Recomputation: {
            applied: boolean;
            fingerprint: string;
            moved: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["SessionKind"];
                /** @description The place of its period in the year. */
                number: number;
                from: components["schemas"]["Arrangement"];
                to: components["schemas"]["Arrangement"];
            }[];
            /** @description At the same time, but with another place or another session merged in. */
            altered: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["SessionKind"];
                /** @description The place of its period in the year. */
                number: number;
                from: components["schemas"]["Arrangement"];
                to: components["schemas"]["Arrangement"];
            }[];
            added: {
                id: string | null;
                kind: components["schemas"]["SessionKind"];
                /** @description The place of its period in the year. */
                number: number;
                to: components["schemas"]["Arrangement"];
            }[];
            removed: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["SessionKind"];
                /** @description The place of its period in the year. */
                number: number;
                from: components["schemas"]["Arrangement"];
            }[];
            /** @description Left alone, and why. */
            left: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["SessionKind"];
                /** @description The place of its period in the year. */
                number: number;
                /** @enum {string} */
                why: "extraordinary" | "moved" | "cancelled" | "past" | "would-be-past";
            }[];
            /** @description How many sessions are as the rhythm says. */
            unchanged: number;
            notes: components["schemas"]["PlanNote"][];
            /** @description Who may still get a mail that was on its way when this happened. */
            stillOut: string[];
        };
        Arrangement: {
            date: components["schemas"]["PlainDate"];
            time: components["schemas"]["PlainTime"];
            zone: string;
            minutes: number;
            days: number;
            place: string | null;
            merged: components["schemas"]["SessionKind"][];
        };
        Session: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SessionKind"];
            period: components["schemas"]["Period"];
            /** @description Kinds whose agenda it carries as well. */
            merged: components["schemas"]["SessionKind"][];
            title: string | null;
            date: components["schemas"]["PlainDate"];
            time: components["schemas"]["PlainTime"];
            zone: components["schemas"]["Zone"];
            /** @description Of one day. */
            minutes: number;
            /** @description How many days in a row, each from the same time. */
            days: number;
            place: string | null;
            /**
             * Format: date-time
             * @description Derived from date, time and zone.
             */
            startsAt: string;
            /** @description Null: as the rhythm says. */
            participants: string[] | null;
            /** @description What the rhythm named; null outside the rhythm. */
            plannedDate: components["schemas"]["PlainDate"] | null;
            extraordinary: boolean;
            /** @description Arranged by hand: recomputing leaves it alone. */
            moved: boolean;
            cancelled: boolean;
            version: number;
        };
        /** @description An extraordinary session; what is left out is as the rhythm has it. */
        SessionBody: {
            kind: components["schemas"]["SessionKind"];
            date: components["schemas"]["PlainDate"];
            time?: components["schemas"]["PlainTime"];
            /** @description How long it lasts, in minutes; of several days, each. */
            minutes?: number;
            /** @description How many days in a row it lasts, each from the same time for as many minutes: an off-site. */
            days?: number;
            zone?: components["schemas"]["Zone"];
            place?: string | null;
            title?: components["schemas"]["Name"] | null;
            /** @description everyone, leaders, planners, heads, deputies, department:KEY (its heads and deputies), or an address. */
            participants?: string[];
        };
        /** @description Where and when it is to take place; what is left out stays. */
        SessionMove: {
            date?: components["schemas"]["PlainDate"];
            time?: components["schemas"]["PlainTime"];
            /** @description How long it lasts, in minutes; of several days, each. */
            minutes?: number;
            /** @description How many days in a row it lasts, each from the same time for as many minutes: an off-site. */
            days?: number;
            zone?: components["schemas"]["Zone"];
            place?: string | null;
            /** @description The version that was seen: refused if it is no longer the last. */
            version?: number;
        };
        SessionMoveOutcome: {
            session: components["schemas"]["Session"];
            /** @enum {string} */
            outcome: "changed" | "unchanged";
            /** @description Who may still get a mail that was on its way when this happened. */
            stillOut: string[];
            /** @description What to know about where it now is; none of it stops the move. */
            concerns: {
                daysOff: {
                    date: components["schemas"]["PlainDate"];
                    because: string;
                }[];
                /** @description Other sessions at the same time, with who takes part in both. */
                overlapping: {
                    /** Format: uuid */
                    session: string;
                    people: string[];
                }[];
                /** @description Who takes part and is away on one of its days. */
                away: string[];
            };
        };
        /** @description Who takes part in this one session. */
        SessionParticipants: {
            /** @description Null: as the rhythm says. */
            participants: string[] | null;
            /** @description The version that was seen: refused if it is no longer the last. */
            version?: number;
        };
        SessionOutcome: {
            session: components["schemas"]["Session"];
            /** @enum {string} */
            outcome: "changed" | "unchanged";
            /** @description Who may still get a mail that was on its way when this happened. */
            stillOut: string[];
        };
        Goal: {
            /** @description The name by which files, addresses and the API call it. */
            key: string;
            /** @description The planning cycle it is the goal of, by its year. */
            year: number;
            statement: string;
            /** @description Why this goal. */
            why: string;
            /** @description What it means for the customer. */
            customer: string | null;
            horizon: components["schemas"]["PlainDate"];
            /** @description Whether the horizon has passed: it holds no more, by its own words. */
            expired: boolean;
            /** @description E-mail address of the owner. */
            owner: string | null;
            mandate: components["schemas"]["Mandate"];
            phase: components["schemas"]["GoalPhase"];
            /** @description When it was first adopted; null before. */
            adoptedAt: string | null;
            /** @description When it was last said that it holds: adopted, or confirmed since. */
            confirmedAt: string | null;
            /** @description Number of its latest revision. */
            revision: number;
            version: number;
        };
        /**
         * @description What the owner may do: advise, decide together with departments, decide.
         * @enum {string}
         */
        Mandate: "advising" | "matrix" | "operational";
        /**
         * @description Where a goal stands, from draft to retired.
         * @enum {string}
         */
        GoalPhase: "draft" | "discussion" | "endorsement" | "adopted" | "revalidation" | "retired";
        /** @description All of a goal; what is left out has its default. */
        GoalBody: {
            /** @description The planning cycle it is the goal of, by its year. */
            year: number;
            statement: string;
            /**
             * @description Why this goal.
             * @default
             */
            why?: string;
            /**
             * @description What it means for the customer.
             * @default null
             */
            customer?: string | null;
            /** @description The day until which it holds: two years after the cycle starts at most. */
            horizon: components["schemas"]["PlainDate"];
            /**
             * @description E-mail address of the owner.
             * @default null
             */
            owner?: string | null;
            /** @default advising */
            mandate?: components["schemas"]["Mandate"];
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        /** @description May be left out. */
        AdoptionBody: {
            /**
             * @description Needed where a department objects.
             * @default null
             */
            reason?: string | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        /** @description A goal as it was from an instant on. */
        GoalRevision: {
            /** @description From 1. */
            number: number;
            /** @description Null where nobody noted it. */
            at: string | null;
            /**
             * @description What was done.
             * @enum {string}
             */
            act: "write" | "change" | "draft" | "discuss" | "ask" | "adopt" | "revalidate" | "confirm" | "retire";
            reason: string | null;
            phase: components["schemas"]["GoalPhase"];
            statement: string;
            why: string;
            customer: string | null;
            horizon: components["schemas"]["PlainDate"];
            /** @enum {string} */
            mandate: "advising" | "matrix" | "operational";
        };
        GoalMoveBody: {
            /** @enum {string} */
            move: "draft" | "discuss" | "ask" | "adopt" | "revalidate" | "confirm" | "retire";
            /**
             * @description Why. Needed where a goal is adopted although a department objects.
             * @default null
             */
            reason?: string | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        /** @description What was decided against when the goal was set. */
        GoalChoice: {
            id: string;
            /** @enum {string} */
            kind: "trade-off" | "not-for";
            text: string;
            givenUp: string | null;
            /** Format: date-time */
            at: string;
            /** @description When it was taken back; null while it holds. */
            removedAt: string | null;
        };
        GoalChoiceBody: {
            /** @enum {string} */
            kind: "trade-off" | "not-for";
            /** @description What goes first, or whom or what the goal is not for. */
            text: string;
            /**
             * @description Of a trade-off: what is given up for it.
             * @default null
             */
            givenUp?: string | null;
        };
        /** @description Who carries a goal, department by department. */
        GoalSupport: {
            /** @description Whether every department endorses the goal as it reads now. */
            isComplete: boolean;
            /** @description How many departments have said what they will contribute. */
            contributing: number;
            departments: {
                /** @description Its key. */
                department: string;
                name: string;
                /**
                 * @description `reopened`: it took a position on an earlier wording, and is asked again.
                 * @enum {string}
                 */
                standing: "endorses" | "reserves" | "objects" | "reopened" | "speaking" | "silent";
                /** @description Where the department stands; null while it only thinks along. */
                position: ("endorses" | "reserves" | "objects") | null;
                reason: string | null;
                contribution: string | null;
                words: string | null;
                /** @description The revision of the goal it spoke of. */
                revision: number | null;
                at: string | null;
            }[];
        };
        Assessment: {
            key: string;
            name: string;
            opensOn: components["schemas"]["PlainDate"];
            closesOn: components["schemas"]["PlainDate"];
            /** @description Whether people may answer today. */
            open: boolean;
            /** @description How many people answered. */
            answers: number;
            /** @description Mean of each theme; null while the round is open. */
            themes: {
                /** @description From 1 to 5; null where fewer than five answered. */
                strategy: number | null;
                /** @description From 1 to 5; null where fewer than five answered. */
                competences: number | null;
                /** @description From 1 to 5; null where fewer than five answered. */
                steering: number | null;
            } | null;
            /** @description Mean of each statement; null while the round is open. */
            statements: {
                /** @description What it is known by, through the years. */
                key: string;
                /** @enum {string} */
                theme: "strategy" | "competences" | "steering";
                /** @description In English. */
                en: string;
                /** @description In Dutch. */
                nl: string;
                /** @description From 1 to 5; null where fewer than five answered. */
                mean: number | null;
            }[] | null;
            /** @description Means by department; null while the round is open. */
            departments: {
                /** @description Its key; null for who named none. */
                department: string | null;
                /** @description Null where that would tell who said what. */
                themes: {
                    /** @description From 1 to 5; null where fewer than five answered. */
                    strategy: number | null;
                    /** @description From 1 to 5; null where fewer than five answered. */
                    competences: number | null;
                    /** @description From 1 to 5; null where fewer than five answered. */
                    steering: number | null;
                } | null;
            }[] | null;
        };
        /** @description A round of the self-assessment; it opens today. */
        AssessmentBody: {
            /** @description What it is called, like Q2 2027. */
            name: string;
            /** @description The last day on which people may answer. */
            closesOn: components["schemas"]["PlainDate"];
        };
        Kpi: {
            /** @description The key of a KPI, goal or department. */
            key: string;
            name: string;
            /**
             * @description Key of its department; null for a measure.
             * @default null
             */
            department: string | null;
            /**
             * @description Keys of the goals it is a measure of.
             * @default []
             */
            measures: string[];
            /**
             * @description Explicit asks the customer; implicit says something about the customer all the same.
             * @enum {string}
             */
            nature: "explicit" | "implicit";
            /** @enum {string} */
            timing: "leading" | "lagging";
            /**
             * @description What it says about the customer.
             * @default null
             */
            customer: string | null;
            /** @default  */
            unit: string;
            /** @default 0 */
            decimals: number;
            /**
             * @description What is better.
             * @enum {string}
             */
            direction: "higher" | "lower" | "band";
            /** @description Months a reading stays fresh. */
            freshFor: number;
            /**
             * @description How often a reading is wanted; update requests ask for it only in the month that ends it.
             * @default month
             * @enum {string}
             */
            every: "month" | "quarter" | "year";
            /**
             * @description Address of who answers for it, apart from who enters its value.
             * @default null
             */
            owner: string | null;
            /**
             * @description Where the figure comes from.
             * @default null
             */
            source: string | null;
            /**
             * @description What it is worked out from, over keys of other KPIs: 'repeat-purchase' / visits * 100. Null: it is entered.
             * @default null
             */
            formula: string | null;
            /**
             * @description Which question of a balanced scorecard it answers.
             * @default null
             */
            perspective: ("customer" | "finance" | "process" | "people") | null;
            /**
             * @description Somebody’s pay or bonus depends on it.
             * @default false
             */
            rewarded: boolean;
            /**
             * @description The last day it holds; left out, it goes on.
             * @default null
             */
            until: components["schemas"]["PlainDate"] | null;
            /** @description In order; a cycle whose plan was changed has several. */
            plans: components["schemas"]["KpiPlanVersion"][];
            links: components["schemas"]["KpiLinkInForce"][];
            from: components["schemas"]["PlainDate"];
            /** @description What is to be thought over about its links. */
            warnings: components["schemas"]["KpiLinkWarning"][];
            version: number;
        };
        KpiPlanVersion: {
            /** @description The year of a planning cycle. */
            year: number;
            /** @default null */
            baseline: number | null;
            /**
             * @description What is to be reached by the end of the cycle.
             * @default null
             */
            target: number | null;
            /** @default null */
            low: number | null;
            /** @default null */
            high: number | null;
            /**
             * @description How far outside the band nothing is left.
             * @default null
             */
            tolerance: number | null;
            /**
             * @description How it gets there: in a line; by steps, each until the next; in named months only (explicit); or as last year went (seasonal), which is a line where a month of last year is missing.
             * @default line
             * @enum {string}
             */
            trajectory: "line" | "steps" | "explicit" | "seasonal";
            /**
             * @description Targets of single months; those of the others follow from the trajectory.
             * @default []
             */
            targets: {
                month: number;
                /** @description In the KPI's own unit. */
                value: number;
            }[];
            /** @description The month of the cycle from which it is in force. */
            fromMonth: number;
            /** @description What its months aim at; null for a band, and in a month that has none. */
            path: {
                month: number;
                value: number | null;
            }[];
            /** @description It was to go as last year went, but a month of that is missing: it goes in a line. */
            lacksSeason: boolean;
        };
        KpiLinkInForce: {
            /** @description Key of the goal it moves; or name a KPI. */
            goal?: string;
            /** @description Key of the KPI it moves; or name a goal. */
            kpi?: string;
            /** @description Only the proportions of weights count. */
            weight: number;
            /**
             * @description 1: both do better together; -1: one does worse as the other does better. For the evidence alone.
             * @default 1
             * @enum {number}
             */
            direction: 1 | -1;
            /**
             * @description Months until the effect.
             * @default 0
             */
            lag: number;
            /** @description Why it moves it. */
            claim: string;
            /**
             * @default assumed
             * @enum {string}
             */
            evidence: "assumed" | "correlated" | "tested";
            /** @description Of its evidence. */
            id: string;
            from: components["schemas"]["PlainDate"];
        };
        /** @description What is allowed, and yet to be thought over. */
        KpiLinkWarning: {
            /**
             * @description It reaches the goal in more than one way; or all links to the goal weigh nothing.
             * @enum {string}
             */
            kind: "double-path" | "weightless";
            /** @description The key of a KPI, goal or department. */
            goal: string;
            /** @description Of a double path: the KPIs on each way, none on the direct one; else empty. */
            routes: string[][];
            message: string;
        };
        /** @description All of a KPI or measure; what is left out has its default. Changed plans and links hold from the open month on: closed months keep theirs. Planning cycles that are not named keep their plans; links that are not named end. */
        KpiBody: {
            name: string;
            /**
             * @description Key of its department; null for a measure.
             * @default null
             */
            department?: string | null;
            /**
             * @description Keys of the goals it is a measure of.
             * @default []
             */
            measures?: string[];
            /**
             * @description Explicit asks the customer; implicit says something about the customer all the same.
             * @enum {string}
             */
            nature: "explicit" | "implicit";
            /** @enum {string} */
            timing: "leading" | "lagging";
            /**
             * @description What it says about the customer.
             * @default null
             */
            customer?: string | null;
            /** @default  */
            unit?: string;
            /** @default 0 */
            decimals?: number;
            /**
             * @description What is better.
             * @enum {string}
             */
            direction: "higher" | "lower" | "band";
            /**
             * @description Months a reading stays fresh; left out, until the next one is wanted: 1, 3 or 12.
             * @default null
             */
            freshFor?: number | null;
            /**
             * @description How often a reading is wanted; update requests ask for it only in the month that ends it.
             * @default month
             * @enum {string}
             */
            every?: "month" | "quarter" | "year";
            /**
             * @description Address of who answers for it, apart from who enters its value.
             * @default null
             */
            owner?: string | null;
            /**
             * @description Where the figure comes from.
             * @default null
             */
            source?: string | null;
            /**
             * @description What it is worked out from, over keys of other KPIs: 'repeat-purchase' / visits * 100. Null: it is entered.
             * @default null
             */
            formula?: string | null;
            /**
             * @description Which question of a balanced scorecard it answers.
             * @default null
             */
            perspective?: ("customer" | "finance" | "process" | "people") | null;
            /**
             * @description Somebody’s pay or bonus depends on it.
             * @default false
             */
            rewarded?: boolean;
            /**
             * @description The last day it holds; left out, it goes on.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
            /** @default [] */
            plans?: components["schemas"]["KpiPlan"][];
            /** @default [] */
            links?: components["schemas"]["KpiLink"][];
            /**
             * @description The first day it holds; left out, it stays, and a new one begins with the open month.
             * @default null
             */
            from?: components["schemas"]["PlainDate"] | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        /** @description Baseline and target of a cycle, or a band with its tolerance. */
        KpiPlan: {
            /** @description The year of a planning cycle. */
            year: number;
            /** @default null */
            baseline?: number | null;
            /**
             * @description What is to be reached by the end of the cycle.
             * @default null
             */
            target?: number | null;
            /** @default null */
            low?: number | null;
            /** @default null */
            high?: number | null;
            /**
             * @description How far outside the band nothing is left.
             * @default null
             */
            tolerance?: number | null;
            /**
             * @description How it gets there: in a line; by steps, each until the next; in named months only (explicit); or as last year went (seasonal), which is a line where a month of last year is missing.
             * @default line
             * @enum {string}
             */
            trajectory?: "line" | "steps" | "explicit" | "seasonal";
            /**
             * @description Targets of single months; those of the others follow from the trajectory.
             * @default []
             */
            targets?: {
                month: number;
                /** @description In the KPI's own unit. */
                value: number;
            }[];
        };
        /** @description Why and how much a KPI moves a goal or another KPI: exactly one of the two. */
        KpiLink: {
            /** @description Key of the goal it moves; or name a KPI. */
            goal?: string;
            /** @description Key of the KPI it moves; or name a goal. */
            kpi?: string;
            /** @description Only the proportions of weights count. */
            weight: number;
            /**
             * @description 1: both do better together; -1: one does worse as the other does better. For the evidence alone.
             * @default 1
             * @enum {number}
             */
            direction?: 1 | -1;
            /**
             * @description Months until the effect.
             * @default 0
             */
            lag?: number;
            /** @description Why it moves it. */
            claim: string;
            /**
             * @default assumed
             * @enum {string}
             */
            evidence?: "assumed" | "correlated" | "tested";
        };
        KpiStarter: {
            key: string;
            name: {
                en: string;
                nl: string;
            };
            unit: string;
            decimals: number;
            /** @enum {string} */
            nature: "explicit" | "implicit";
            /** @enum {string} */
            timing: "leading" | "lagging";
            /** @enum {string} */
            direction: "higher" | "lower" | "band";
            /** @description What it says about the customer. */
            customer: {
                en: string;
                nl: string;
            };
            /** @description How a reading comes about. */
            measured: {
                en: string;
                nl: string;
            };
        };
        Reading: {
            /** @description The name of the month. */
            period: string;
            /** Format: uuid */
            periodId: string;
            /** @description In the KPI's own unit. */
            value: number;
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            source: "form" | "api" | "file" | "formula" | "mail" | "import";
        };
        /** @description A value of a month that was closed already. */
        ReadingCorrection: {
            /** @description The name of the month. */
            period: string;
            /** Format: uuid */
            periodId: string;
            /** @description Null: the month had no value. */
            before: number | null;
            /** @description In the KPI's own unit. */
            after: number;
            reason: string;
            /**
             * Format: date-time
             * @description When it was corrected.
             */
            at: string;
            /** @description Who corrected it, by name; null for a machine. */
            by: string | null;
            /** @enum {string} */
            source: "form" | "api" | "file" | "formula" | "mail" | "import";
        };
        /** @description Values of KPIs and measures by month, all kept or none. */
        ReadingsBody: {
            readings: {
                /** @description The key of a KPI, goal or department. */
                kpi: string;
                /** @description A month of a kept planning cycle: its name, or a day in it. */
                period: string;
                /** @description In the KPI's own unit. */
                value: number;
                /**
                 * @description What to know about the value; null takes away what was said before.
                 * @default null
                 */
                note?: string | null;
                /**
                 * @description Why a closed month gets another value; needed for closed months alone.
                 * @default null
                 */
                reason?: string | null;
                /**
                 * @description The value is meant as it is, though it is a hundred times off what is known of the KPI.
                 * @default false
                 */
                confirmed?: boolean;
            }[];
        };
        ReadingsKept: {
            /** @description How many were new or changed. */
            kept: number;
        };
        GoalProgress: {
            /** @description The key of a KPI, goal or department. */
            goal: string;
            period: string;
            /** @description Null: unknown, nothing fresh is linked. */
            progress: number | null;
            /** @description Share of the weight that is fresh. */
            coverage: number;
            /** @description Since the month before; null where there is none to compare with. */
            change: components["schemas"]["ProgressChange"] | null;
            departments: components["schemas"]["DepartmentProgress"][];
            measures: components["schemas"]["KpiState"][];
            /** @description Mean attainment of the fresh measures. */
            measured: number | null;
            /** @description Progress and measures are more than 0.25 apart. */
            diverges: boolean;
            /** @description The months of the goal's year up to this one: what KPIs imply beside what measures say. */
            months: components["schemas"]["GoalMonth"][];
        };
        ProgressChange: {
            /** @description The lines below add up to it. */
            total: number;
            kpis: {
                /** @description The key of a KPI, goal or department. */
                kpi: string;
                change: number;
            }[];
            /** @description The same by department: with the line for freshness these add up to the total, too. */
            departments: {
                department: string | null;
                change: number;
            }[];
            freshness: {
                change: number;
                becameFresh: string[];
                becameStale: string[];
            };
        };
        DepartmentProgress: {
            department: string | null;
            progress: number | null;
            coverage: number;
            weight: number;
            contribution: number;
            kpis: components["schemas"]["LinkedKpiState"][];
        };
        LinkedKpiState: {
            /** @description The key of a KPI, goal or department. */
            key: string;
            name: string;
            unit: string;
            /** @description The last reading. */
            value: number | null;
            /** @description The month of that reading. */
            period: string | null;
            fresh: boolean;
            /** @description The month's own; null for a band. */
            target: number | null;
            /** @description As it is, not clamped. */
            attainment: number | null;
            /** @description Null: a fresh value without a plan. */
            status: ("on-track" | "at-risk" | "off-track" | "stale") | null;
            trend: {
                period: string;
                value: number;
            }[];
            /** @description Share of the goal's whole weight. */
            weight: number;
            /** @description Part of the goal's progress. */
            contribution: number;
            claim: string;
        };
        KpiState: {
            /** @description The key of a KPI, goal or department. */
            key: string;
            name: string;
            unit: string;
            /** @description The last reading. */
            value: number | null;
            /** @description The month of that reading. */
            period: string | null;
            fresh: boolean;
            /** @description The month's own; null for a band. */
            target: number | null;
            /** @description As it is, not clamped. */
            attainment: number | null;
            /** @description Null: a fresh value without a plan. */
            status: ("on-track" | "at-risk" | "off-track" | "stale") | null;
            trend: {
                period: string;
                value: number;
            }[];
        };
        GoalMonth: {
            period: string;
            progress: number | null;
            coverage: number;
            measured: number | null;
            diverges: boolean;
        };
        KpiRebasing: {
            /** @description The first day on which the new plan holds. */
            from: components["schemas"]["PlainDate"];
            /** @description Why. */
            reason: string;
            /**
             * Format: date-time
             * @description When it was done.
             */
            at: string;
            /** @description Id of the person who did it; null for a machine. */
            by: string | null;
        };
        /** @description Baseline and target, or a band, from the open month on. */
        KpiRebasingBody: {
            /**
             * @description What it starts from.
             * @default null
             */
            baseline?: number | null;
            /**
             * @description What is to be reached by the end of the cycle.
             * @default null
             */
            target?: number | null;
            /**
             * @description Where a band begins.
             * @default null
             */
            low?: number | null;
            /**
             * @description Where a band ends.
             * @default null
             */
            high?: number | null;
            /**
             * @description How far outside the band nothing is left.
             * @default null
             */
            tolerance?: number | null;
            /** @description Why, for whoever sees the line bend. */
            reason: string;
            /** @description The version of the KPI that was read: refuses to overwrite what somebody changed since. */
            version?: number;
        };
        DepartmentChange: {
            /** @description Null where it was a dry run. */
            id: string | null;
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "merge" | "split" | "end";
            /** @description The first day on which it holds: of the month that was open. */
            from: components["schemas"]["PlainDate"];
            /** @description Why. */
            reason: string;
            /** @description The departments it was about. */
            departments: string[];
            /** @description The departments that went on. */
            into: string[];
            /** @description What became of what the departments had. */
            effects: {
                /** @description What it is about: `department`, `kpi`, `touchpoint`, `decision`, `request`, … */
                about: string;
                /** @description What happened to it, in English. */
                text: string;
            }[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            at: string;
            /** @description Id of the person who made it; null for a machine. */
            by: string | null;
        };
        DepartmentChangeBody: {
            /**
             * @description Whether departments merge into one, one is split, or departments end.
             * @enum {string}
             */
            kind: "merge" | "split" | "end";
            /** @description Why, for whoever looks back. */
            reason: string;
            /** @description The departments it is about; those that are not in `into` end with the last closed month. */
            departments: string[];
            /**
             * @description One for a merge, several for a split.
             * @default []
             */
            into?: components["schemas"]["ReceivingDepartment"][];
            /**
             * @description In a merge, what is not named goes where everything goes.
             * @default []
             */
            places?: components["schemas"]["Placing"][];
            /**
             * @description Tells what would happen, and changes nothing.
             * @default false
             */
            dryRun?: boolean;
        };
        /** @description A department that goes on with what another one leaves. */
        ReceivingDepartment: {
            /** @description Key of a department. */
            key: string;
            /**
             * @description Of a new department; null for one there is.
             * @default null
             */
            name?: string | null;
            /**
             * @description E-mail address of whoever leads it from then on; null leaves that as it is.
             * @default null
             */
            head?: string | null;
        };
        /** @description Where one thing that a department has goes. */
        Placing: {
            /** @description `kpi`, `touchpoint`, … */
            what: string;
            /** @description Its key. */
            key: string;
            /** @description The department that gets it; null retires it, or leaves it to nobody. */
            to: string | null;
        };
        Claim: {
            /** @description Id of the link. */
            link: string;
            /** @description The key of a KPI, goal or department. */
            kpi: string;
            goal: string | null;
            /** @description The KPI it points to, where that is no goal. */
            toward: string | null;
            claim: string;
            /**
             * @description 1: both do better together; -1: one does worse as the other does better.
             * @enum {number}
             */
            direction: 1 | -1;
            lag: number;
            weight: number;
            /**
             * @description How sure those who made the link are.
             * @enum {string}
             */
            stated: "assumed" | "correlated" | "tested";
            /** @description What the readings say: assumed below twelve pairs, unclear where the interval has 0 in it. Never that one is the cause of the other. Null: not worked out yet. */
            finding: ("contradicts" | "unclear" | "assumed" | "agrees") | null;
            /** @description Paired months at the claimed lag. */
            pairs: number | null;
            /** @description Rank correlation, above 0 where both do better together; null where it says nothing. */
            rho: number | null;
            /** @description The 95 % interval around it. */
            low: number | null;
            high: number | null;
        };
        ClaimWithPairs: {
            /** @description Id of the link. */
            link: string;
            /** @description The key of a KPI, goal or department. */
            kpi: string;
            goal: string | null;
            /** @description The KPI it points to, where that is no goal. */
            toward: string | null;
            claim: string;
            /**
             * @description 1: both do better together; -1: one does worse as the other does better.
             * @enum {number}
             */
            direction: 1 | -1;
            lag: number;
            weight: number;
            /**
             * @description How sure those who made the link are.
             * @enum {string}
             */
            stated: "assumed" | "correlated" | "tested";
            /** @description What the readings say: assumed below twelve pairs, unclear where the interval has 0 in it. Never that one is the cause of the other. Null: not worked out yet. */
            finding: ("contradicts" | "unclear" | "assumed" | "agrees") | null;
            /** @description Paired months at the claimed lag. */
            pairs: number | null;
            /** @description Rank correlation, above 0 where both do better together; null where it says nothing. */
            rho: number | null;
            /** @description The 95 % interval around it. */
            low: number | null;
            high: number | null;
            points: {
                period: string;
                /** @description Of the KPI in that month. */
                value: number;
                /** @description The month as much later as the claim says. */
                later: string;
                /** @description Of the KPI or measure it is held against; of several measures together, 0 to 100. */
                other: number;
            }[];
        };
        CustomerGoal: {
            key: string;
            /** @description Key of the common goal it follows from. */
            goal: string;
            /**
             * @description What customers bring: revenue, their number, their value over the years, their satisfaction.
             * @enum {string}
             */
            kind: "revenue" | "customers" | "lifetime-value" | "satisfaction";
            /** @description What is to be reached. */
            statement: string;
            /**
             * @description What is aimed at, in words.
             * @default null
             */
            target: string | null;
            /**
             * @description Key of the KPI or measure whose plan says what is aimed at.
             * @default null
             */
            measure: string | null;
            /**
             * @description E-mail address of whoever answers for it.
             * @default null
             */
            owner: string | null;
            /**
             * @description Keys of the KPIs that serve it.
             * @default []
             */
            kpis: string[];
            /**
             * @description The last day on which it holds; null while it does.
             * @default null
             */
            until: components["schemas"]["PlainDate"] | null;
            /** @description Whether it holds today. */
            holds: boolean;
            /** @description What is missing there. */
            gaps: ("no-kpi" | "no-contact" | "no-owner")[];
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description All of a customer goal; what is left out has its default. */
        CustomerGoalBody: {
            /** @description Key of the common goal it follows from. */
            goal: string;
            /**
             * @description What customers bring: revenue, their number, their value over the years, their satisfaction.
             * @enum {string}
             */
            kind: "revenue" | "customers" | "lifetime-value" | "satisfaction";
            /** @description What is to be reached. */
            statement: string;
            /**
             * @description What is aimed at, in words.
             * @default null
             */
            target?: string | null;
            /**
             * @description Key of the KPI or measure whose plan says what is aimed at.
             * @default null
             */
            measure?: string | null;
            /**
             * @description E-mail address of whoever answers for it.
             * @default null
             */
            owner?: string | null;
            /**
             * @description Keys of the KPIs that serve it.
             * @default []
             */
            kpis?: string[];
            /**
             * @description The last day on which it holds; null while it does.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        ContactGoal: {
            key: string;
            /** @description Key of the customer goal it follows from. */
            customerGoal: string;
            /** @description As the organization calls it: Telephone, Newsletter. */
            channel: string;
            /**
             * @description Online, or in person and by phone.
             * @enum {string}
             */
            side: "online" | "offline";
            /**
             * @description What contact is to bring about.
             * @enum {string}
             */
            aim: "awareness" | "conversion" | "binding" | "service" | "advocacy";
            /** @description What is to be reached. */
            statement: string;
            /**
             * @description Keys of the KPIs that tell whether it is reached.
             * @default []
             */
            kpis: string[];
            /**
             * @description The last day on which it holds; null while it does.
             * @default null
             */
            until: components["schemas"]["PlainDate"] | null;
            /** @description Whether it holds today. */
            holds: boolean;
            /** @description What is missing there. */
            gaps: ("no-kpi" | "no-contact" | "no-owner")[];
            /** @description Counts up with every change. */
            version: number;
        };
        /** @description All of a contact goal; what is left out has its default. */
        ContactGoalBody: {
            /** @description Key of the customer goal it follows from. */
            customerGoal: string;
            /** @description As the organization calls it: Telephone, Newsletter. */
            channel: string;
            /**
             * @description Online, or in person and by phone.
             * @enum {string}
             */
            side: "online" | "offline";
            /**
             * @description What contact is to bring about.
             * @enum {string}
             */
            aim: "awareness" | "conversion" | "binding" | "service" | "advocacy";
            /** @description What is to be reached. */
            statement: string;
            /**
             * @description Keys of the KPIs that tell whether it is reached.
             * @default []
             */
            kpis?: string[];
            /**
             * @description The last day on which it holds; null while it does.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        Project: {
            key: string;
            /** @description What people call it. */
            name: string;
            /**
             * @description What sort of work it is; the last five are enablers.
             * @enum {string}
             */
            category: "customer" | "structure" | "way-of-working" | "enabler-training" | "enabler-hybrid" | "enabler-health" | "enabler-data" | "enabler-automation";
            /** @description Which customers it is about. */
            who: string;
            /** @description What they want. */
            wants: string;
            /** @description What stands in their way. */
            obstacle: string;
            /** @description The answer to "what does this mean for the customer?". */
            customer: string;
            /** @description E-mail address of whoever answers for it. */
            owner: string;
            /** @description Keys of the departments that work on it. */
            departments: string[];
            /**
             * @description KPIs it is meant to move.
             * @default []
             */
            effects: components["schemas"]["ProjectEffect"][];
            /**
             * @description Names of the quarters it is planned in.
             * @default []
             */
            quarters: string[];
            /**
             * @description Hours it takes in all.
             * @default 0
             */
            estimatedHours: number;
            /**
             * @description Money it takes in all, besides the hours.
             * @default 0
             */
            estimatedMoney: number;
            /**
             * @description The first day.
             * @default null
             */
            from: components["schemas"]["PlainDate"] | null;
            /**
             * @description The last day.
             * @default null
             */
            until: components["schemas"]["PlainDate"] | null;
            /**
             * @description Null where it is no experiment.
             * @default null
             */
            experiment: components["schemas"]["Experiment"] | null;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "proposed" | "running" | "waiting" | "done" | "stopped";
            /** @description Since when it is in that state. */
            since: components["schemas"]["PlainDate"];
            /** @description The day of its latest move or report. */
            heardOn: components["schemas"]["PlainDate"];
            /** @description What, or whom, it waits for. */
            waitingFor: string | null;
            /** @description For how many days. */
            waitingDays: number | null;
            /** @description Hours spent so far. */
            spentHours: number;
            /** @description Money spent so far. */
            spentMoney: number;
            /** @description Customers touched so far. */
            customersTouched: number;
            /** @description The part of the whole goal that lies open on the KPIs it moves, from 0 to 1. */
            urgency: number;
            /** @description Null until leadership says what a point of the measure of the goal is worth. */
            businessCase: components["schemas"]["BusinessCase"] | null;
            /** @description What is to be seen to. */
            flags: ("past-stop" | "over-cap" | "long-wait" | "quiet" | "over-estimate")[];
            version: number;
        };
        /** @description A KPI that the project is to move, and how far. */
        ProjectEffect: {
            /** @description Key of the KPI. */
            kpi: string;
            /** @description Points of the KPI, in its own unit: 4 raises it by four, -2 lowers it by two. */
            movement: number;
        };
        /** @description What is tried out, and what it may cost at most. */
        Experiment: {
            /** @description If we do this, then that. */
            hypothesis: string;
            /**
             * @description At most so much money.
             * @default null
             */
            capMoney: number | null;
            /**
             * @description At most so many hours.
             * @default null
             */
            capHours: number | null;
            /**
             * @description At most so many customers touched.
             * @default null
             */
            capCustomers: number | null;
            /** @description The day on which it stops, whatever came of it. */
            stopOn: components["schemas"]["PlainDate"];
        };
        BusinessCase: {
            /** @description Points of the goal's measure that it claims. */
            points: number;
            /** @description For how many months they are held, up to the horizon of the goal. */
            months: number;
            /** @description Money, and hours at their rate. */
            cost: number;
            /** @description What it may cost at most. */
            ceilingMoney: number;
            /** @description The same in hours. */
            ceilingHours: number;
            /** @description Whether it costs more. */
            isAbove: boolean;
        };
        /** @description All of a project but its moves; what is left out has its default. */
        ProjectBody: {
            /** @description What people call it. */
            name: string;
            /**
             * @description What sort of work it is; the last five are enablers.
             * @enum {string}
             */
            category: "customer" | "structure" | "way-of-working" | "enabler-training" | "enabler-hybrid" | "enabler-health" | "enabler-data" | "enabler-automation";
            /** @description Which customers it is about. */
            who: string;
            /** @description What they want. */
            wants: string;
            /** @description What stands in their way. */
            obstacle: string;
            /** @description The answer to "what does this mean for the customer?". */
            customer: string;
            /** @description E-mail address of whoever answers for it. */
            owner: string;
            /** @description Keys of the departments that work on it. */
            departments: string[];
            /**
             * @description KPIs it is meant to move.
             * @default []
             */
            effects?: components["schemas"]["ProjectEffect"][];
            /**
             * @description Names of the quarters it is planned in.
             * @default []
             */
            quarters?: string[];
            /**
             * @description Hours it takes in all.
             * @default 0
             */
            estimatedHours?: number;
            /**
             * @description Money it takes in all, besides the hours.
             * @default 0
             */
            estimatedMoney?: number;
            /**
             * @description The first day.
             * @default null
             */
            from?: components["schemas"]["PlainDate"] | null;
            /**
             * @description The last day.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
            /**
             * @description Null where it is no experiment.
             * @default null
             */
            experiment?: components["schemas"]["Experiment"] | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        ProjectMove: {
            /** @description From 1. */
            number: number;
            on: components["schemas"]["PlainDate"];
            /**
             * @description The same as before: a report.
             * @enum {string}
             */
            state: "proposed" | "running" | "waiting" | "done" | "stopped";
            /**
             * @description What, or whom, it waits for.
             * @default null
             */
            waitingFor: string | null;
            /**
             * @description How it stands, or why.
             * @default null
             */
            note: string | null;
            /**
             * @description What was learned.
             * @default null
             */
            learned: string | null;
            /**
             * @description Hours spent so far, in all.
             * @default null
             */
            spentHours: number | null;
            /**
             * @description Money spent so far, in all.
             * @default null
             */
            spentMoney: number | null;
            /**
             * @description Customers touched so far, in all.
             * @default null
             */
            customersTouched: number | null;
        };
        /** @description A step of a project, or a report on the way. */
        ProjectMoveBody: {
            /**
             * @description The same as before: a report.
             * @enum {string}
             */
            state: "proposed" | "running" | "waiting" | "done" | "stopped";
            /**
             * @description What, or whom, it waits for.
             * @default null
             */
            waitingFor?: string | null;
            /**
             * @description How it stands, or why.
             * @default null
             */
            note?: string | null;
            /**
             * @description What was learned.
             * @default null
             */
            learned?: string | null;
            /**
             * @description Hours spent so far, in all.
             * @default null
             */
            spentHours?: number | null;
            /**
             * @description Money spent so far, in all.
             * @default null
             */
            spentMoney?: number | null;
            /**
             * @description Customers touched so far, in all.
             * @default null
             */
            customersTouched?: number | null;
            /** @description The day on which it was so; today without one. */
            on?: components["schemas"]["PlainDate"];
            /** @description The version you saw: refused if somebody changed it since. */
            version?: number;
        };
        QuarterPriorities: {
            /** @description Its name, like FY2027 Q2. */
            quarter: string;
            startsOn: components["schemas"]["PlainDate"];
            endsOn: components["schemas"]["PlainDate"];
            /** @description How many of the first are on the focus list. */
            focus: number;
            /** @description Key of the goal that urgency is measured by. */
            goal: string | null;
            /** @description The month whose figures count. */
            month: string | null;
            ranked: {
                key: string;
                /** @description What people call it. */
                name: string;
                /**
                 * @description What sort of work it is; the last five are enablers.
                 * @enum {string}
                 */
                category: "customer" | "structure" | "way-of-working" | "enabler-training" | "enabler-hybrid" | "enabler-health" | "enabler-data" | "enabler-automation";
                /** @description Which customers it is about. */
                who: string;
                /** @description What they want. */
                wants: string;
                /** @description What stands in their way. */
                obstacle: string;
                /** @description The answer to "what does this mean for the customer?". */
                customer: string;
                /** @description E-mail address of whoever answers for it. */
                owner: string;
                /** @description Keys of the departments that work on it. */
                departments: string[];
                /**
                 * @description KPIs it is meant to move.
                 * @default []
                 */
                effects: components["schemas"]["ProjectEffect"][];
                /**
                 * @description Names of the quarters it is planned in.
                 * @default []
                 */
                quarters: string[];
                /**
                 * @description Hours it takes in all.
                 * @default 0
                 */
                estimatedHours: number;
                /**
                 * @description Money it takes in all, besides the hours.
                 * @default 0
                 */
                estimatedMoney: number;
                /**
                 * @description The first day.
                 * @default null
                 */
                from: components["schemas"]["PlainDate"] | null;
                /**
                 * @description The last day.
                 * @default null
                 */
                until: components["schemas"]["PlainDate"] | null;
                /**
                 * @description Null where it is no experiment.
                 * @default null
                 */
                experiment: components["schemas"]["Experiment"] | null;
                /**
                 * @description Where it stands.
                 * @enum {string}
                 */
                state: "proposed" | "running" | "waiting" | "done" | "stopped";
                /** @description Since when it is in that state. */
                since: components["schemas"]["PlainDate"];
                /** @description The day of its latest move or report. */
                heardOn: components["schemas"]["PlainDate"];
                /** @description What, or whom, it waits for. */
                waitingFor: string | null;
                /** @description For how many days. */
                waitingDays: number | null;
                /** @description Hours spent so far. */
                spentHours: number;
                /** @description Money spent so far. */
                spentMoney: number;
                /** @description Customers touched so far. */
                customersTouched: number;
                /** @description The part of the whole goal that lies open on the KPIs it moves, from 0 to 1. */
                urgency: number;
                /** @description Null until leadership says what a point of the measure of the goal is worth. */
                businessCase: components["schemas"]["BusinessCase"] | null;
                /** @description What is to be seen to. */
                flags: ("past-stop" | "over-cap" | "long-wait" | "quiet" | "over-estimate")[];
                version: number;
                /** @description From 1. */
                place: number;
                /** @description Set by hand; null where its urgency decides. */
                rank: number | null;
                /** @description Why it stands there. */
                rankReason: string | null;
            }[];
            /** @description Planned in the quarter, and over. */
            ended: components["schemas"]["Project"][];
        };
        RankBody: {
            /** @description From 1; null leaves it to its urgency. */
            rank: number | null;
            /**
             * @description Why it stands there.
             * @default
             */
            reason?: string;
        };
        FocusBody: {
            /** @description From 1 to 50. */
            size: number;
        };
        /** @description What a point of the measure of the goal is worth. */
        GoalWorth: {
            /** @description Key of one of the measures of the goal. */
            measure: string;
            /** @description What a point of it is worth a year, for as long as it is held. */
            moneyPerPoint: number;
            /** @description What an hour of work costs. */
            hourlyRate: number;
            /**
             * @description ISO 4217, like EUR.
             * @default EUR
             */
            currency: string;
            /** @description How leadership comes to it. */
            reasoning: string;
            version: number;
        };
        GoalWorthBody: {
            /** @description Key of one of the measures of the goal. */
            measure: string;
            /** @description What a point of it is worth a year, for as long as it is held. */
            moneyPerPoint: number;
            /** @description What an hour of work costs. */
            hourlyRate: number;
            /**
             * @description ISO 4217, like EUR.
             * @default EUR
             */
            currency?: string;
            /** @description How leadership comes to it. */
            reasoning: string;
            /** @description The version you saw; 0 for none. */
            version?: number;
        };
        Touchpoint: {
            key: string;
            name: string;
            /** @description From 1, in the order of the journey. */
            place: number;
            /** @enum {string} */
            channel: "online" | "offline";
            /**
             * @description What customers expect there.
             * @default null
             */
            expectation: string | null;
            /**
             * @description Since when that is known.
             * @default null
             */
            expectedOn: components["schemas"]["PlainDate"] | null;
            /**
             * @description From whom or what it is known.
             * @default null
             */
            source: string | null;
            /**
             * @description What the organization promises there.
             * @default null
             */
            promise: string | null;
            /**
             * @description From outside to inside and out again: heard, made possible, seen to work.
             * @default outside
             * @enum {string}
             */
            loop: "outside" | "inside" | "verified";
            /**
             * @description Keys of the departments that own it.
             * @default []
             */
            departments: string[];
            /** @default [] */
            needs: components["schemas"]["TouchpointNeed"][];
            /**
             * @description Keys of the KPIs that tell how it goes.
             * @default []
             */
            kpis: string[];
            /**
             * @description KPIs whose pursuit hurts customers there.
             * @default []
             */
            harms: components["schemas"]["TouchpointHarm"][];
            /**
             * @description E-mail addresses of partners from outside who work on it, and so see it.
             * @default []
             */
            partners: string[];
            /** @description KPIs that pay another department for what hurts there. */
            conflicts: {
                /** @description The KPI that pays. */
                kpi: string;
                /** @description Whom it pays. */
                department: string;
                /** @description How it hurts there. */
                how: string;
            }[];
            /** @description What is to be seen to there. */
            flags: ("no-owner" | "two-owners" | "no-means" | "late-means" | "reward-conflict" | "old-expectation" | "no-expectation")[];
            version: number;
        };
        /** @description What an employee needs to keep the promise. */
        TouchpointNeed: {
            /** @enum {string} */
            kind: "training" | "system" | "mandate" | "time";
            text: string;
            /**
             * @description E-mail address of whoever sees to it.
             * @default null
             */
            owner: string | null;
            /** @default null */
            dueOn: components["schemas"]["PlainDate"] | null;
            /** @default null */
            doneOn: components["schemas"]["PlainDate"] | null;
        };
        /** @description What hurts customers at a touchpoint. */
        TouchpointHarm: {
            /** @description Key of the KPI whose pursuit hurts there. */
            kpi: string;
            /** @description How it hurts customers there. */
            how: string;
        };
        /** @description All of a touchpoint; what is left out has its default. */
        TouchpointBody: {
            name: string;
            /** @description From 1, in the order of the journey. */
            place: number;
            /** @enum {string} */
            channel: "online" | "offline";
            /**
             * @description What customers expect there.
             * @default null
             */
            expectation?: string | null;
            /**
             * @description Since when that is known.
             * @default null
             */
            expectedOn?: components["schemas"]["PlainDate"] | null;
            /**
             * @description From whom or what it is known.
             * @default null
             */
            source?: string | null;
            /**
             * @description What the organization promises there.
             * @default null
             */
            promise?: string | null;
            /**
             * @description From outside to inside and out again: heard, made possible, seen to work.
             * @default outside
             * @enum {string}
             */
            loop?: "outside" | "inside" | "verified";
            /**
             * @description Keys of the departments that own it.
             * @default []
             */
            departments?: string[];
            /** @default [] */
            needs?: components["schemas"]["TouchpointNeed"][];
            /**
             * @description Keys of the KPIs that tell how it goes.
             * @default []
             */
            kpis?: string[];
            /**
             * @description KPIs whose pursuit hurts customers there.
             * @default []
             */
            harms?: components["schemas"]["TouchpointHarm"][];
            /**
             * @description E-mail addresses of partners from outside who work on it, and so see it.
             * @default []
             */
            partners?: string[];
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        TouchpointFeedback: {
            /** Format: uuid */
            id: string;
            heardOn: components["schemas"]["PlainDate"];
            text: string;
            source: string;
            score: number | null;
        };
        TouchpointFeedbackBody: {
            /** @description What the customer said. */
            text: string;
            /** @description A call, a review, a survey. */
            source: string;
            /**
             * @description From 0 to 10.
             * @default null
             */
            score?: number | null;
            /** @description The day on which it was heard; today without one. */
            heardOn?: components["schemas"]["PlainDate"];
        };
        /** @description What is spent on each channel, beside what customers talk about. */
        Budget: {
            /** @description Its name, like FY2027 Q1. */
            quarter: string;
            entries: components["schemas"]["Spending"][];
            channels: {
                /** @description In whole units of money. */
                spent: number;
                /** @description Pieces of feedback in the year before. */
                voices: number;
                /** @description Share of the money; null where nothing is spent. */
                spentShare: number | null;
                /** @description Share of the feedback; null where there is too little of it. */
                voiceShare: number | null;
                /** @description More or less money than customers ask for. */
                parts: ("more" | "less") | null;
                /** @enum {string} */
                channel: "online" | "offline";
            }[];
            touchpoints: {
                /** @description In whole units of money. */
                spent: number;
                /** @description Pieces of feedback in the year before. */
                voices: number;
                /** @description Share of the money; null where nothing is spent. */
                spentShare: number | null;
                /** @description Share of the feedback; null where there is too little of it. */
                voiceShare: number | null;
                /** @description More or less money than customers ask for. */
                parts: ("more" | "less") | null;
                /** @description Its key. */
                touchpoint: string;
            }[];
        };
        Spending: {
            /** @description What it is spent on. */
            name: string;
            /**
             * @description The channel.
             * @enum {string}
             */
            channel: "online" | "offline";
            /**
             * @description Key of the touchpoint it is spent at; null for the channel as a whole.
             * @default null
             */
            touchpoint: string | null;
            /** @description In whole units of money. */
            amount: number;
        };
        BudgetBody: {
            /** @description All that is spent in the quarter. */
            entries: components["schemas"]["Spending"][];
        };
        GuardrailStanding: {
            /** @description The key of a KPI or department. */
            kpi: string;
            name: string;
            unit: string;
            department: string | null;
            guardrail: components["schemas"]["Guardrail"];
            /** @description The last reading. */
            latest: {
                /** @description The month. */
                period: string;
                value: number;
            } | null;
            /** @description Of the last reading; null inside the bounds. */
            breach: components["schemas"]["Breach"] | null;
            /** @description All of the last thirteen months, the latest first. */
            breaches: components["schemas"]["Breach"][];
        };
        Guardrail: {
            /**
             * @description The lowest value inside, in the KPI's own unit.
             * @default null
             */
            low: number | null;
            /**
             * @description The highest value inside. At least one of the two is needed.
             * @default null
             */
            high: number | null;
            /** @description What the department may decide without asking, inside the bounds. */
            decides: string;
            /** @description By which customer data it may. */
            data: string;
            from: components["schemas"]["PlainDate"];
            until: components["schemas"]["PlainDate"] | null;
            version: number;
        };
        /** @description A reading outside of the guardrail that held in its month. */
        Breach: {
            /** @description The month. */
            period: string;
            value: number;
            /**
             * @description Which bound was crossed.
             * @enum {string}
             */
            side: "low" | "high";
            /** @description The bound as it held in that month. */
            bound: number;
        };
        GuardrailHistory: {
            /** @description The key of a KPI or department. */
            kpi: string;
            /** @description All bounds there were, in order of time. */
            history: components["schemas"]["Guardrail"][];
        };
        /** @description Bounds of a KPI within which its department decides without asking. A change holds from the open month on; closed months are judged by the bounds that held then. */
        GuardrailBody: {
            /**
             * @description The lowest value inside, in the KPI's own unit.
             * @default null
             */
            low?: number | null;
            /**
             * @description The highest value inside. At least one of the two is needed.
             * @default null
             */
            high?: number | null;
            /** @description What the department may decide without asking, inside the bounds. */
            decides: string;
            /** @description By which customer data it may. */
            data: string;
            /**
             * @description The first day, of a first guardrail or of one for later; left out, the first day of the month whose figures are being given: the one before this.
             * @default null
             */
            from?: components["schemas"]["PlainDate"] | null;
            /**
             * @description The last day; left out, it goes on.
             * @default null
             */
            until?: components["schemas"]["PlainDate"] | null;
            /** @description The version you saw: the change is refused if somebody made another one since. */
            version?: number;
        };
        Decision: {
            id: string;
            /** @description Key of the department that decided. */
            department: string;
            /** @description What was decided. */
            what: string;
            /** @description Why. */
            why: string;
            /** @description The customer data it rests on. */
            data: string;
            /** @description What this means for the customer. */
            customer: string;
            /**
             * @description Key of the KPI on which an effect is looked for.
             * @default null
             */
            kpi: string | null;
            /**
             * @description The effect that is looked for.
             * @default null
             */
            effect: string | null;
            /** @description The day on which to look at it again. */
            revisitOn: string;
            /** @description How the customer fares by it: asked for where the reason names only cost, null elsewhere. */
            fares: ("better" | "same" | "worse") | null;
            decidedOn: components["schemas"]["PlainDate"];
            /** @description Name of who wrote it down; null for a machine. */
            by: string | null;
            /** @description What came of it; null until somebody looked. */
            outcome: string | null;
            learned: string | null;
            closedAt: string | null;
        };
        /** @description What a department decided without asking for permission. */
        DecisionBody: {
            /** @description Key of the department that decided. */
            department: string;
            /** @description What was decided. */
            what: string;
            /** @description Why. */
            why: string;
            /** @description The customer data it rests on. */
            data: string;
            /** @description What this means for the customer. */
            customer: string;
            /**
             * @description Key of the KPI on which an effect is looked for.
             * @default null
             */
            kpi?: string | null;
            /**
             * @description The effect that is looked for.
             * @default null
             */
            effect?: string | null;
            /** @description The day on which to look at it again. */
            revisitOn: string;
            /**
             * @description How the customer fares by it: asked for where the reason names only cost, null elsewhere.
             * @default null
             */
            fares?: ("better" | "same" | "worse") | null;
        };
        DecisionOutcomeBody: {
            /** @description What came of it. */
            outcome: string;
            /**
             * @description What was learned.
             * @default null
             */
            learned?: string | null;
        };
        Permission: {
            id: string;
            /** @description Key of the department that asked. */
            department: string;
            /** @description What permission was asked for. */
            what: string;
            /** @description E-mail address of who was asked. */
            whom: string;
            /** @description The day on which it was asked (YYYY-MM-DD). */
            askedOn: string;
            /** @description Null while it is waited for. */
            answer: ("yes" | "no") | null;
            answeredOn: components["schemas"]["PlainDate"] | null;
        };
        QuarterOfAsking: {
            /** @description Its name, like FY2027 Q1. */
            quarter: string;
            /** @description How often permission was asked for: a figure to lower. */
            asked: number;
            /** @description How often departments decided without asking. */
            decided: number;
            /** @description Days waited for an answer, on the mean; null where none was asked. */
            waited: number | null;
        };
        /** @description Permission that a department asked for all the same. */
        PermissionBody: {
            /** @description Key of the department that asked. */
            department: string;
            /** @description What permission was asked for. */
            what: string;
            /** @description E-mail address of who was asked. */
            whom: string;
            /** @description The day on which it was asked (YYYY-MM-DD). */
            askedOn: string;
        };
        PermissionAnswerBody: {
            /** @enum {string} */
            answer: "yes" | "no";
            /** @description The day of the answer. */
            answeredOn: string;
        };
        Resolution: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session: string;
            /** @enum {string} */
            kind: "decision" | "action";
            what: string;
            customer: string | null;
            /** @description Address of who does it, or sees to it. */
            owner: string | null;
            dueOn: string | null;
            doneAt: string | null;
            /** @description What it is about, the first first. */
            about: components["schemas"]["ResolutionSubject"][];
        };
        ResolutionSubject: {
            /** @enum {string} */
            kind: "goal" | "department" | "project" | "touchpoint" | "kpi";
            key: string;
            name: string;
        };
        /** @description What a session resolved. */
        ResolutionBody: {
            /** @enum {string} */
            kind: "decision" | "action";
            what: string;
            /**
             * @description The answer to "what does this mean for the customer?"; a decision needs one.
             * @default
             */
            customer?: string;
            /**
             * @description Address of who does it; an action needs one.
             * @default null
             */
            owner?: components["schemas"]["Address"] | null;
            /**
             * @description By which day; an action needs one.
             * @default null
             */
            dueOn?: components["schemas"]["PlainDate"] | null;
            /**
             * @description What it is about: it is shown there. Left out, it is about nothing in particular.
             * @default []
             */
            about?: components["schemas"]["ResolutionSubjectBody"][];
        };
        /** @description A goal, department, project, touchpoint or KPI. */
        ResolutionSubjectBody: {
            /** @enum {string} */
            kind: "goal" | "department" | "project" | "touchpoint" | "kpi";
            key: components["schemas"]["Key"];
        };
        DoneBody: {
            done: boolean;
        };
        /** @description Who was asked about a month, and who still owes an answer. */
        UpdateRound: {
            id: string;
            /** @description Id of the session. */
            session: string;
            /** @description The month asked about, like FY2027 M01. */
            period: string;
            /** @description When this was so. */
            asOf: string;
            requests: {
                /** @description Id of the update request. */
                id: string;
                /** @description Key of the department. */
                department: string;
                /** @enum {string} */
                state: "planned" | "open" | "late" | "answered" | "closed";
                dueOn: string;
                /** @description UTC instant. */
                closesAt: string;
                /** @description Days since the due day while it is missing. */
                daysLate: number;
                answeredAt: string | null;
                /** @description Whether the last answer came after it had closed once. */
                afterClosing: boolean;
                heads: string[];
                deputies: string[];
                away: {
                    name: string;
                    until: string;
                    standIn: string | null;
                }[];
                /** @description Who has to answer now, and in whose place. */
                owes: {
                    name: string;
                    insteadOf: string | null;
                }[];
                askedAt: string | null;
                /** @description When anybody was last reminded. */
                nudgedAt: string | null;
                /** @description How often anybody was reminded. */
                nudges: number;
                /** @description What planners decided about closing it, in order. */
                closings: {
                    /** @enum {string} */
                    kind: "close" | "reopen";
                    /** @description UTC instant. */
                    at: string;
                    /** @description Who decided it; null for a program. */
                    by: string | null;
                    reason: string;
                    /** @description Until when answers were taken before. */
                    closedAt: string;
                    /** @description Until when they are taken since. */
                    closesAt: string;
                }[];
            }[];
        };
        /** @description Closes update requests, or opens them again. */
        ClosingInput: {
            /**
             * @description Close now, or open again until a moment.
             * @enum {string}
             */
            kind: "close" | "reopen";
            /** @description Keys of the departments; left out, all of the round. */
            departments?: components["schemas"]["Key"][];
            /**
             * @description Until when it is open again.
             * @default null
             */
            until?: string | null;
            /** @description Who answers sees it, and so does whoever reads the month later. */
            reason: string;
        };
        /** @description Who is asked once more. */
        NudgeInput: {
            /** @description Keys of the departments; left out, all that are late. */
            departments?: components["schemas"]["Key"][];
        };
        Nudged: {
            /** @description People who get a mail now. */
            asked: number;
            /** @description People who were asked within the last hour already. */
            lately: number;
            /** @description Whether you owe it yourself: you get no mail about your own act. */
            yourself: boolean;
            /** @description Departments there was nothing to ask of. */
            settled: number;
        };
        UpdateRequest: {
            id: string;
            /** @description Id of the session it is asked for. */
            session: string;
            /** @description Key of the department. */
            department: string;
            /** @description The month asked about, like FY2027 M01. */
            period: string;
            /** @enum {string} */
            state: "planned" | "open" | "late" | "answered" | "closed";
            opensAt: string;
            dueOn: string;
            closesAt: string;
            /** @description 0 while unanswered. */
            version: number;
            answeredAt: string | null;
        };
        Update: {
            version: number;
            at: string;
            /** @enum {string} */
            source: "form" | "api" | "file" | "mail";
            readings: {
                kpi: string;
                value: number | null;
                note: string | null;
            }[];
            delivered: string;
            customer: string;
            help: string;
            /** @description Key of the department that help is wanted from. */
            helpFrom: string | null;
            learning: string;
            projects: {
                project: string;
                /** @enum {string} */
                status: "on-track" | "at-risk" | "stuck" | "done";
                delivered: string;
                next: string;
            }[];
            /** @description What says word for word what the department’s update before said: "delivered", "customer" or the key of a project. */
            unchanged: string[];
        };
        /** @description What a department answers for a month. */
        UpdateInput: {
            /** @description The version the answer builds on, 0 for the first; not needed beside If-Match. */
            version?: number;
            /** @default [] */
            readings?: {
                kpi: string;
                value: number | null;
                /**
                 * @description Why the value is as it is, or why there is none.
                 * @default null
                 */
                note?: string | null;
                /**
                 * @description Said again of a value that was refused because it looks like another unit (7 where the KPI stands at 0.07): it is meant.
                 * @default false
                 */
                confirmed?: boolean;
            }[];
            /** @default  */
            delivered?: string;
            /**
             * @description Said instead of "delivered".
             * @default false
             */
            nothingDelivered?: boolean;
            /** @description What does this mean for the customer? */
            customer: string;
            /** @default  */
            help?: string;
            /**
             * @description Key of the department that help is wanted from: its head hears of it at once.
             * @default null
             */
            helpFrom?: string | null;
            /**
             * @description What the department learned this month.
             * @default
             */
            learning?: string;
            /**
             * @description How projects stand that the department works on; one that is left out is not spoken of.
             * @default []
             */
            projects?: {
                /** @description Key of the project. */
                project: string;
                /**
                 * @description How it stands.
                 * @enum {string}
                 */
                status: "on-track" | "at-risk" | "stuck" | "done";
                /**
                 * @description In a line: what it delivered.
                 * @default
                 */
                delivered?: string;
                /**
                 * @description In a line: what comes next.
                 * @default
                 */
                next?: string;
            }[];
        };
        /** @description What is done to one item of an agenda. */
        ArrangeBody: {
            /** @enum {string} */
            act: "move";
            /** @description The key of the item. */
            key: string;
            by: -1 | 1;
        } | {
            /** @enum {string} */
            act: "drop" | "restore";
            /** @description The key of the item. */
            key: string;
        } | {
            /** @enum {string} */
            act: "set";
            /** @description The key of the item. */
            key: string;
            /** @description Null: its share of the time. */
            minutes: number | null;
            /** @description Who brings it in. */
            owner: string | null;
        };
        /** @description Until when participants put items forward. */
        CutOffBody: {
            /** @description Null: until the agenda is mailed. */
            until: string | null;
        };
        AgendaProposal: {
            /** Format: uuid */
            id: string;
            title: string;
            detail: string | null;
            customer: string;
            /** @enum {string} */
            purpose: "inform" | "discuss" | "decide";
            minutes: number | null;
            /** @enum {string} */
            state: "proposed" | "accepted" | "declined" | "withdrawn";
            /** @description Why it was declined. */
            reason: string | null;
            /** @description Over how many sessions it was carried. */
            carried: number;
        };
        /** @description An item that somebody puts forward. */
        ProposalBody: {
            title: string;
            /** @default  */
            detail?: string;
            /** @description The answer to "what does this mean for the customer?". */
            customer: string;
            /**
             * @default discuss
             * @enum {string}
             */
            purpose?: "inform" | "discuss" | "decide";
            /** @default null */
            minutes?: number | null;
        };
        RefusalBody: {
            reason: string;
        };
        Agenda: {
            session: string;
            items: {
                /** @description What it is about; the same for as long as it is on the agenda. */
                key: string;
                /** @enum {string} */
                section: "annual" | "quarterly" | "monthly" | "answers" | "proposed" | "actions" | "goal" | "projects" | "delivered" | "guardrails" | "kpis" | "decisions" | "help" | "missing";
                title: string;
                detail: string | null;
                /** @description Name of the department it comes from. */
                department: string | null;
                /** @description The answer to "what does this mean for the customer?"; null where there is none. */
                customer: string | null;
                /** @enum {string} */
                purpose: "inform" | "discuss" | "decide";
                /** @description Over how many sessions in a row it was carried. */
                carried: number;
                /** @description How long it may take. */
                minutes: number;
                /** @description Whether somebody gave it those minutes; else its share of the time. */
                isTimed: boolean;
                /** @description Name of who brings it in. */
                owner: string | null;
            }[];
            /** @description All that was answered to the questions before it, without names; null where none were asked, or answers still come in. */
            answers: {
                question: string;
                answers: {
                    text: string;
                    /** @description How many people answered so. */
                    count: number;
                }[];
            }[] | null;
            participants: {
                name: string;
                address: string;
                /** @description What was answered; null: not invited yet. */
                attendance: ("needs-action" | "accepted" | "tentative" | "declined") | null;
            }[];
        };
        Minutes: {
            /** Format: uuid */
            session: string;
            /** @description Null: it was not started yet, and there is nothing else. */
            startedAt: string | null;
            endedAt: string | null;
            adoptedAt: string | null;
            /** @description Addresses of those who were there. */
            present: string[];
            /** @description Those of them who came when it had begun already. */
            late: string[];
            absent: string[];
            items: {
                /** @description What it is about: the same for as long as it is on agendas. */
                about: string;
                title: string;
                detail: string | null;
                /** @enum {string} */
                state: "open" | "done" | "unfinished";
                /** @description How many sessions in a row did not finish it before. */
                carried: number;
                /** @description How long it was to take. */
                minutes: number;
                spentSeconds: number;
                notes: {
                    by: string;
                    text: string;
                }[];
            }[];
            resolutions: {
                /** @enum {string} */
                kind: "decision" | "action";
                what: string;
                customer: string | null;
                owner: string | null;
                dueOn: string | null;
            }[];
            /** @description Of a quarterly session that has ended: the projects of its quarter as they were ranked then. */
            projects: {
                key: string;
                name: string;
                place: number;
                inFocus: boolean;
            }[] | null;
            /** @description How often what was resolved was mailed so far. */
            timesMailed: number;
            /** @description Of an annual session that has ended: the goal adopted by then. */
            goal: string | null;
            stances: {
                by: string;
                /** @enum {string} */
                stance: "agrees" | "remarks";
                text: string | null;
                /** @description Whether the minutes have changed since. */
                isOutdated: boolean;
            }[];
        };
        MinutesMailBody: {
            /** @description `timesMailed` as you read it: of two who mail at once, one does. */
            seen: number;
        };
        MinutesMailed: {
            /** @description To how many; 0 where somebody mailed it since, or nothing is there. */
            mailed: number;
        };
        OrganizationFileToLookAt: {
            /** @description The file, in YAML. */
            text: string;
        };
        /** @description What applying the file would do. */
        OrganizationFilePreview: {
            changes: components["schemas"]["OrganizationFileChange"][];
            /** @description How many things there are that stay as they are. */
            unchanged: number;
            /** @description What cannot follow the file, and why. */
            left: string[];
            /** @description To be sent along when it is applied. */
            fingerprint: string;
        };
        OrganizationFileChange: {
            /** @description The thing, like "department sales". */
            what: string;
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /** @description Of what is changed, field by field. */
            fields: {
                field: string;
                from: unknown;
                to: unknown;
            }[];
        };
        OrganizationFileBody: {
            /** @description The file, in YAML. */
            text: string;
            /** @description What the preview answered: refused where the file would do something else now. */
            fingerprint?: string;
        };
        /** @description What applying the file did. */
        OrganizationFileApplied: {
            changes: components["schemas"]["OrganizationFileChange"][];
            /** @description How many things there are that stay as they are. */
            unchanged: number;
            /** @description What cannot follow the file, and why. */
            left: string[];
            /** @description Names of those who may still get a mail that was on its way. */
            stillOut: string[];
        };
        Export: {
            /** @description To be asked for by. */
            name: string;
            /** @description Its columns, in order. */
            columns: string[];
        };
        /** @description A month on one page. */
        Month: {
            /** @description Its name, like FY2027 M01. */
            month: string;
            /** @description The instant as of which all this is. */
            asOf: string;
            /** @description Key of the goal of its year. */
            goal: string | null;
            /** @description 0 to 1; null: unknown. */
            progress: number | null;
            /** @description Share of the weight that is fresh, 0 to 1. */
            coverage: number;
            /** @description Of the progress since the month before. */
            change: number | null;
            kpis: {
                /** @description Its key. */
                kpi: string;
                /** @description Its key; null: a measure of the goal. */
                department: string | null;
                value: number | null;
                target: number | null;
                status: ("on-track" | "at-risk" | "off-track" | "stale") | null;
                /** @description Its status in the month before. */
                before: ("on-track" | "at-risk" | "off-track" | "stale") | null;
                /** @description What happened to it since. */
                turn: ("red" | "recovered" | "stale") | null;
            }[];
            answers: {
                department: string;
                /** @enum {string} */
                state: "planned" | "open" | "late" | "answered" | "closed";
                answered: boolean;
                answeredAt: string | null;
                /** @description Where the last answer came after closing: when, and why it was opened again. */
                afterClosing: {
                    at: string;
                    reason: string;
                } | null;
                delivered: string;
                customer: string;
                help: string;
                /** @description Key of the department that help is wanted from. */
                helpFrom: string | null;
                learning: string;
            }[];
            projects: {
                project: string;
                flags: ("past-stop" | "over-cap" | "long-wait" | "quiet" | "over-estimate")[];
            }[];
            breaches: {
                kpi: string;
                value: number;
                /** @enum {string} */
                side: "low" | "high";
                bound: number;
            }[];
            revisits: {
                id: string;
                what: string;
                revisitOn: string;
            }[];
        };
        /** @description A page, the latest first. `next` is null on the last one. */
        Suppressions: {
            suppressions: components["schemas"]["Suppression"][];
            next: string | null;
        };
        /** @description An address nothing is sent to, because mail to it came back. */
        Suppression: {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
            };
            /** @description As it was then, in lower case. */
            address: string;
            /**
             * @description refused (at the attempt), bounced (a report came back), soft-bounces (several did).
             * @enum {string}
             */
            cause: "refused" | "bounced" | "soft-bounces";
            /**
             * Format: uuid
             * @description The mail that told it.
             */
            mail: string;
            /** @description Enhanced status code, RFC 3463. */
            status: string | null;
            /** @description What the other server said. */
            said: string | null;
            /** Format: date-time */
            since: string;
            liftedAt: string | null;
            liftCause: ("person" | "api" | "new-address") | null;
            /** @description Name of the person who lifted it. */
            liftedBy: string | null;
        };
        /** @description What was found, by kind, the kind of the best find first. */
        Findings: {
            /** @enum {string} */
            kind: "goal" | "department" | "kpi" | "project" | "person" | "session" | "decision" | "resolution" | "touchpoint";
            /** @description How much of this kind was found; `found` holds the best of it. */
            count: number;
            found: {
                /** @description Its key, or its id where it has none. */
                ref: string;
                title: string;
                /** @description Some words of its texts, around what was found. */
                excerpt: string;
                /** @description The page that shows it; null where it has none. */
                path: string | null;
            }[];
        }[];
        /** @description A page of the audit trail, the latest first. `next` is null on the last page. */
        AuditTrail: {
            entries: {
                /**
                 * @description act: a change, a sign-in, a look at a mailed link.
                 * @enum {string}
                 */
                kind: "act" | "answer" | "mail";
                id: string;
                /** Format: date-time */
                at: string;
                actor: {
                    /** @enum {string} */
                    kind: "person" | "token" | "link" | "command" | "service";
                    id: string | null;
                    /** @description As the person or the token is called now. */
                    name: string | null;
                };
                /** @description Method and pattern of the route, the command, `signed-in`, `link-viewed`, `stated`, `answered`, or the mail’s state. */
                what: string;
                subject: {
                    type: string;
                    id: string;
                } | null;
                details: {
                    [key: string]: string;
                };
            }[];
            next: string | null;
        };
        AuditEntry: {
            /**
             * @description act: a change, a sign-in, a look at a mailed link.
             * @enum {string}
             */
            kind: "act" | "answer" | "mail";
            id: string;
            /** Format: date-time */
            at: string;
            actor: {
                /** @enum {string} */
                kind: "person" | "token" | "link" | "command" | "service";
                id: string | null;
                /** @description As the person or the token is called now. */
                name: string | null;
            };
            /** @description Method and pattern of the route, the command, `signed-in`, `link-viewed`, `stated`, `answered`, or the mail’s state. */
            what: string;
            subject: {
                type: string;
                id: string;
            } | null;
            details: {
                [key: string]: string;
            };
            /** @description From where; null where it is not known, or was erased. */
            origin: {
                address: string;
                browser: string | null;
                system: string | null;
            } | null;
            /** @description The rows it changed, with what follows from it elsewhere. */
            changes: {
                /** @description The table the row stands in. */
                subject: string;
                /** @description Whether it named a person who was erased: then it tells nothing more. */
                isErased: boolean;
                columns: {
                    column: string;
                    before: unknown;
                    after: unknown;
                }[];
            }[];
        };
        /** @description Who will get which mail when, as things stand now. */
        Forecast: {
            /**
             * Format: date-time
             * @description When it becomes due.
             */
            at: string;
            /** @description What is mailed: agenda, update-request, … */
            kind: string;
            /** @description The place of its lead time in the rhythm, from 1. */
            step: number;
            to: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
            };
            /** @description Names of those who are away and on whose behalf it comes. */
            for: string[];
            /** @description Keys of the departments it asks about. */
            departments: string[];
            /** @description What it is about. */
            occasion: {
                /** Format: uuid */
                id: string;
                name: string;
            };
        }[];
        Quarantine: {
            quarantined: boolean;
            backUpTakenAt: string | null;
            since: string | null;
            held: {
                kind: string;
                /** @description Owed up to the restore: they may have been sent already. */
                doubtful: number;
                /** @description Owed since: nobody can have sent them. */
                fresh: number;
                recipients: number;
                /** Format: date-time */
                dueFrom: string;
                /** Format: date-time */
                dueUntil: string;
            }[];
        };
        /** @description `discard` records as missed what was owed up to the restore; `send` sends it. */
        QuarantineRelease: {
            /** @enum {string} */
            doubtful: "discard" | "send";
        };
        QuarantineReleased: {
            discarded: number;
        };
        /**
         * @description waiting, sending, sent, failed, withdrawn (no longer wanted), missed (its moment passed).
         * @enum {string}
         */
        MailStatus: "waiting" | "sending" | "sent" | "failed" | "withdrawn" | "missed";
        /** @description A page of mails, the latest due first. `next` is null on the last page. */
        Outbox: {
            mails: {
                /** Format: uuid */
                id: string;
                kind: string;
                step: number;
                /**
                 * Format: uuid
                 * @description Id of what it is about: a session, an update round, a goal round, a sign-in.
                 */
                occasion: string;
                to: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    address: string;
                };
                /** Format: date-time */
                dueAt: string;
                status: components["schemas"]["MailStatus"];
                attempts: number;
                settledAt: string | null;
                /** @description Why it ended as it did, or what the last attempt said. */
                reason: string | null;
                /** @description Null until it is written, just before it leaves. */
                subject: string | null;
            }[];
            next: string | null;
        };
        /** @description Everything that is known of one mail. */
        MailLife: {
            /** Format: uuid */
            id: string;
            kind: string;
            step: number;
            /**
             * Format: uuid
             * @description Id of what it is about: a session, an update round, a goal round, a sign-in.
             */
            occasion: string;
            to: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
            };
            /** Format: date-time */
            dueAt: string;
            status: components["schemas"]["MailStatus"];
            attempts: number;
            settledAt: string | null;
            /** @description Why it ended as it did, or what the last attempt said. */
            reason: string | null;
            /** @description Null until it is written, just before it leaves. */
            subject: string | null;
            /** @description From then on it makes no sense any more; null: it always does. */
            usefulUntil: string | null;
            nextAttemptAt: string | null;
            messageId: string | null;
            /** @description How often it may have arrived without anybody knowing. */
            ambiguous: number;
            /** @description What to do about the reason. */
            advice: string | null;
            /** @description Each attempt to hand it over. */
            attemptLog: {
                number: number;
                /** Format: date-time */
                startedAt: string;
                /** @description Null while it is on its way. */
                endedAt: string | null;
                /** @description ambiguous: broken off when the server may have had it; it is sent again with the same Message-ID. */
                outcome: ("sent" | "temporary" | "permanent" | "channel" | "ambiguous") | null;
                /** @description What the mail server answered. */
                response: string | null;
            }[];
            /** @description What people did to it by hand. */
            acts: {
                /** @enum {string} */
                act: "retried" | "cancelled" | "hastened";
                /** Format: date-time */
                at: string;
                /** @description Id of the person; null for an API token. */
                by: string | null;
            }[];
            /** @description What may still be done to it. */
            can: {
                retry: boolean;
                cancel: boolean;
                sendNow: boolean;
            };
        };
        /** @description A mail as it was written; links of its recipient are placeholders. */
        MailContent: {
            /** @description The lines above the message as it leaves. */
            head: string;
            text: string;
            html: string;
        };
        Retries: {
            /** @description Mails that leave again. */
            retried: string[];
            /** @description Mails that do not, and why. */
            refused: {
                /** Format: uuid */
                id: string;
                code: string;
            }[];
        };
        /** @description A board pack to be made. */
        ReportBody: {
            period: string;
            /**
             * @default en
             * @enum {string}
             */
            locale?: "en" | "nl";
            /**
             * @description Whether leadership is written to once it is there.
             * @default false
             */
            mail?: boolean;
        };
        Report: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "month" | "quarter";
            /** @description The name of its month or quarter. */
            period: string;
            /** @enum {string} */
            locale: "en" | "nl";
            /** @enum {string} */
            state: "queued" | "making" | "done" | "failed";
            /** @description Parts that are drawn. */
            done: number;
            /** @description How many there are; 0 before it was begun. */
            total: number;
            /** @description The moment as of which it tells. */
            asOf: string | null;
            pages: number | null;
            /** @description Of the file, in bytes. */
            size: number | null;
            /** Format: date-time */
            askedAt: string;
            finishedAt: string | null;
            mailedAt: string | null;
        };
        /** @description An RFC 9457 problem document. */
        Problem: {
            /** @description URN of the kind of problem. */
            type: string;
            /** @description What kind of problem it is. */
            title: string;
            status: number;
            /** @description What happened and what to do. */
            detail: string;
            /** @description Stable name of the problem. */
            code: string;
            /** @description URN of this one answer, to be named when reporting it. */
            instance: string;
            errors?: {
                /** @description Path of the field. */
                field: string;
                /** @description What is wrong with it. */
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Organization.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tulip"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Departments.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of key. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Departments.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Departments.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Customer care",
                 *       "from": "2020-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["DepartmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Headships.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadshipOfPerson"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Headships.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "person": "sanne@tulip.example",
                 *         "kind": "head",
                 *         "from": "2027-01-01"
                 *       },
                 *       {
                 *         "person": "piet@tulip.example",
                 *         "kind": "deputy",
                 *         "from": "2027-01-01"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Headship"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadshipOfPerson"][];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of address. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sanne Smit",
                 *       "locale": "nl",
                 *       "zone": "Europe/Amsterdam",
                 *       "roles": [
                 *         "member",
                 *         "planner"
                 *       ],
                 *       "from": "2020-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.readdress": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "sanne.smit@tulip.example"
                 *     }
                 */
                "application/json": components["schemas"]["AddressBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.erase": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "mo@tulip.example"
                 *     }
                 */
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Absences.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Absences.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2027-03-05",
                 *       "standIn": "piet@tulip.example"
                 *     }
                 */
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Absences.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such absence now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Closures.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Closures.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2027-03-01",
                 *       "name": "Moving day"
                 *     }
                 */
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Closures.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such closure now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DepartmentClosures.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DepartmentClosures.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2027-03-02",
                 *       "name": "Stock-taking"
                 *     }
                 */
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DepartmentClosures.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such closure now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailChannel.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChannel"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailChannel.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The mail server moves to another house."
                 *     }
                 */
                "application/json": {
                    /** @description Why; whoever looks after mail reads it. */
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChannel"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailChannel.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChannel"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Branding.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Branding.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accent": "#0d5c5b",
                 *       "senderName": "Tulip",
                 *       "footerNl": "Tulip, Amsterdam",
                 *       "footerEn": "Tulip, Amsterdam"
                 *     }
                 */
                "application/json": components["schemas"]["BrandingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Branding.logo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Branding.putLogo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "base64": "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQAAAAA3iMLMAAAADElEQVR42mNgIA0AAAAwAAEodEl9AAAAAElFTkSuQmCC"
                 *     }
                 */
                "application/json": components["schemas"]["LogoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Branding.removeLogo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New mails leave without one. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailTexts.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTexts"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailTexts.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kind: string;
                locale: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailText"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailTexts.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                kind: string;
                locale: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "opening": "Dag {{naam}}, dit bespreken we."
                 *     }
                 */
                "application/json": components["schemas"]["MailTextBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailText"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MailTexts.reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                locale: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New mails say what Cadans says. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiTokens.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiTokens.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Figures of the webshop",
                 *       "scopes": [
                 *         "read",
                 *         "write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiTokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SignedInBrowsers.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInBrowser"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SignedInBrowsers.endAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nowhere are they signed in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SignedInBrowsers.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
                browser: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There they are not signed in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Chat",
                 *       "url": "https://chat.example.org/hooks/cadans",
                 *       "eventTypes": [
                 *         "session.moved",
                 *         "update.sent"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Dashboard",
                 *       "url": "https://dashboard.example.org/cadans",
                 *       "eventTypes": [
                 *         "reading.corrected"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is sent there any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.turn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": false
                 *     }
                 */
                "application/json": components["schemas"]["WebhookState"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.rotate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.deliveries": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is sent within seconds. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.replays": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplays"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rhythm.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RhythmView"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rhythm.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": {
                 *         "annual": null,
                 *         "quarterly": null,
                 *         "monthly": {
                 *           "on": {
                 *             "type": "nth-weekday",
                 *             "nth": 3,
                 *             "weekday": 4,
                 *             "month": 2,
                 *             "dayOff": "next"
                 *           },
                 *           "at": "16:00",
                 *           "minutes": 75,
                 *           "agenda": {
                 *             "before": 5,
                 *             "unit": "working-days",
                 *             "at": "09:00"
                 *           },
                 *           "reminders": [],
                 *           "participants": [
                 *             "leaders",
                 *             "planners",
                 *             "heads"
                 *           ],
                 *           "place": "Room 2",
                 *           "zone": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RhythmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RhythmView"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cycles.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningCycle"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cycles.keep": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2028
                 *     }
                 */
                "application/json": components["schemas"]["CycleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningCycle"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cycles.preview": {
        parameters: {
            query: {
                year: components["schemas"]["FiscalYearNumber"];
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CyclePreview"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cycles.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                year: components["schemas"]["FiscalYearNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningCycle"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cycles.recompute": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                year: components["schemas"]["FiscalYearNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RecomputationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recomputation"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.list": {
        parameters: {
            query?: {
                from?: components["schemas"]["PlainDate"];
                to?: components["schemas"]["PlainDate"];
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "monthly",
                 *       "date": "2027-04-20",
                 *       "title": "After the strike"
                 *     }
                 */
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "date": "2027-02-11",
                 *       "time": "10:00"
                 *     }
                 */
                "application/json": components["schemas"]["SessionMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMoveOutcome"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "participants": null
                 *     }
                 */
                "application/json": components["schemas"]["SessionParticipants"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOutcome"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOutcome"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOutcome"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Goals.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of key. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Goals.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Goals.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2027,
                 *       "statement": "Helped at once, by whoever answers",
                 *       "why": "It brings them back.",
                 *       "customer": "I ask once.",
                 *       "horizon": "2028-06-30",
                 *       "owner": "noor@tulip.example",
                 *       "mandate": "matrix"
                 *     }
                 */
                "application/json": components["schemas"]["GoalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Goals.adopt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Adopted in the annual session."
                 *     }
                 */
                "application/json": components["schemas"]["AdoptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSteps.revisions": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevision"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSteps.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "move": "retire",
                 *       "reason": "Reached: another one follows."
                 *     }
                 */
                "application/json": components["schemas"]["GoalMoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevision"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSteps.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalChoice"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSteps.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "not-for",
                 *       "text": "Whoever wants the lowest price",
                 *       "givenUp": "A tenth of the orders"
                 *     }
                 */
                "application/json": components["schemas"]["GoalChoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalChoice"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSteps.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                goal: string;
                choice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalChoice"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalSupport.support": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSupport"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Assessments.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Assessments.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Q3 2027",
                 *       "closesOn": "2027-03-20"
                 *     }
                 */
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Assessments.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                assessment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Assessments.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                assessment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kpis.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of key. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kpi"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kpis.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kpi"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kpis.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Solved at once",
                 *       "department": "care",
                 *       "unit": "%",
                 *       "direction": "higher",
                 *       "customer": "I do not have to call twice.",
                 *       "nature": "implicit",
                 *       "timing": "leading",
                 *       "plans": [
                 *         {
                 *           "year": 2027,
                 *           "baseline": 60,
                 *           "target": 84
                 *         }
                 *       ],
                 *       "links": [
                 *         {
                 *           "goal": "helped",
                 *           "weight": 2,
                 *           "claim": "Who is helped at once comes back."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KpiBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kpi"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Kpis.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "KpiStarters.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiStarter"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Readings.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of periodId. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Readings.corrected": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of at and periodId and after. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingCorrection"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Readings.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this batch, kept for 7 days. The same batch sent again under it is answered the same and changes nothing; another batch under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "readings": [
                 *         {
                 *           "kpi": "stock",
                 *           "period": "2027-01-15",
                 *           "value": 71
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReadingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingsKept"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GoalProgress.read": {
        parameters: {
            query?: {
                /** @description A month: its name, or a day in it; without it the one of today. */
                period?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalProgress"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "KpiRebasings.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiRebasing"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "KpiRebasings.rebase": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "baseline": 62,
                 *       "target": 80,
                 *       "reason": "Chat is counted too now."
                 *     }
                 */
                "application/json": components["schemas"]["KpiRebasingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiRebasing"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DepartmentChanges.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentChange"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DepartmentChanges.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "end",
                 *       "reason": "Sold to another company.",
                 *       "departments": [
                 *         "product"
                 *       ],
                 *       "places": [
                 *         {
                 *           "what": "kpi",
                 *           "key": "stock",
                 *           "to": null
                 *         }
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["DepartmentChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentChange"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Evidence.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Evidence.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWithPairs"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CustomerGoals.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGoal"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CustomerGoals.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                customerGoal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGoal"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CustomerGoals.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                customerGoal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "goal": "helped",
                 *       "kind": "satisfaction",
                 *       "statement": "Content after each call",
                 *       "measure": "nps",
                 *       "owner": "sanne@tulip.example",
                 *       "kpis": [
                 *         "solved"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CustomerGoalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGoal"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactGoals.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGoal"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactGoals.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                contactGoal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGoal"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ContactGoals.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                contactGoal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerGoal": "content",
                 *       "channel": "Telephone",
                 *       "side": "offline",
                 *       "aim": "service",
                 *       "statement": "One call is enough",
                 *       "kpis": [
                 *         "solved"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ContactGoalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGoal"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Projects.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of key. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Projects.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Projects.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "All answers on one screen",
                 *       "category": "customer",
                 *       "owner": "sanne@tulip.example",
                 *       "who": "People who call",
                 *       "wants": "an answer at once",
                 *       "obstacle": "It is in four systems.",
                 *       "customer": "I need not call back.",
                 *       "departments": [
                 *         "care"
                 *       ],
                 *       "quarters": [
                 *         "FY2027 Q1"
                 *       ],
                 *       "effects": [
                 *         {
                 *           "kpi": "solved",
                 *           "movement": 6
                 *         }
                 *       ],
                 *       "estimatedHours": 100,
                 *       "estimatedMoney": 2000,
                 *       "from": "2027-01-11",
                 *       "until": "2027-06-30"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Projects.history": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMove"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Projects.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "running",
                 *       "on": "2027-02-03"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectMoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMove"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Priorities.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterPriorities"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Priorities.rank": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rank": 1,
                 *       "reason": "Promised in January."
                 *     }
                 */
                "application/json": components["schemas"]["RankBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterPriorities"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Priorities.focus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "size": 5
                 *     }
                 */
                "application/json": components["schemas"]["FocusBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterPriorities"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Priorities.worth": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalWorth"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Priorities.value": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                goal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "measure": "nps",
                 *       "moneyPerPoint": 12000,
                 *       "hourlyRate": 60,
                 *       "reasoning": "A point is 120 people who come back, at 100 each."
                 *     }
                 */
                "application/json": components["schemas"]["GoalWorthBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalWorth"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of key. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The first call",
                 *       "place": 1,
                 *       "channel": "offline",
                 *       "departments": [
                 *         "care"
                 *       ],
                 *       "expectation": "Somebody who listens",
                 *       "expectedOn": "2027-01-10",
                 *       "source": "Forty calls"
                 *     }
                 */
                "application/json": components["schemas"]["TouchpointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Touchpoint"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.heard": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointFeedback"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.hear": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Solved in one call, thank you.",
                 *       "source": "Survey",
                 *       "score": 9,
                 *       "heardOn": "2027-01-20"
                 *     }
                 */
                "application/json": components["schemas"]["TouchpointFeedbackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointFeedback"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Touchpoints.unhear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                touchpoint: string;
                feedback: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Budget.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Budget.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entries": [
                 *         {
                 *           "name": "Telephone",
                 *           "channel": "offline",
                 *           "touchpoint": "first-call",
                 *           "amount": 12000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BudgetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Guardrails.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardrailStanding"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Guardrails.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardrailHistory"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Guardrails.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "low": 65,
                 *       "decides": "Up to € 100 of compensation",
                 *       "data": "Calls that were listened to"
                 *     }
                 */
                "application/json": components["schemas"]["GuardrailBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardrailHistory"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Guardrails.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
            };
            path: {
                kpi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Decisions.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Decisions.log": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "department": "care",
                 *       "what": "Pay back at once",
                 *       "why": "Half of the calls are about money.",
                 *       "data": "412 calls in January",
                 *       "customer": "My money is back today.",
                 *       "revisitOn": "2027-04-01"
                 *     }
                 */
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Decisions.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Decisions.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "Well",
                 *       "learned": "Nobody abused it."
                 *     }
                 */
                "application/json": components["schemas"]["DecisionOutcomeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Permissions.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Permissions.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "department": "care",
                 *       "what": "Hire two people",
                 *       "whom": "noor@tulip.example",
                 *       "askedOn": "2027-02-01"
                 *     }
                 */
                "application/json": components["schemas"]["PermissionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Permissions.quarters": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterOfAsking"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Permissions.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                permission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "yes",
                 *       "answeredOn": "2027-02-02"
                 *     }
                 */
                "application/json": components["schemas"]["PermissionAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Resolutions.list": {
        parameters: {
            query?: {
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolution"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Resolutions.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "action",
                 *       "what": "Call the ten who left",
                 *       "owner": "sanne@tulip.example",
                 *       "dueOn": "2027-03-01",
                 *       "about": [
                 *         {
                 *           "kind": "kpi",
                 *           "key": "solved"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ResolutionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolution"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Resolutions.about": {
        parameters: {
            query: {
                kind: "goal" | "department" | "project" | "touchpoint" | "kpi";
                key: components["schemas"]["Key"];
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolution"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Resolutions.done": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                resolution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "done": true
                 *     }
                 */
                "application/json": components["schemas"]["DoneBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Resolutions.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resolution: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Owed.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRound"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Owed.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRound"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Owed.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "close",
                 *       "departments": [
                 *         "care"
                 *       ],
                 *       "reason": "Their figures are in."
                 *     }
                 */
                "application/json": components["schemas"]["ClosingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRound"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Owed.nudge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "departments": [
                 *         "product"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NudgeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nudged"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UpdateRequests.list": {
        parameters: {
            query?: {
                /** @description Only those asked before this session. */
                session?: string;
                state?: "planned" | "open" | "late" | "answered" | "closed";
                /** @description Answers in pages of at most so many (50 where only `cursor` is given), in the order of id. `Link: <…>; rel="next"` leads to the next one. */
                limit?: number;
                /** @description Where the page before ended: take it from the `Link` of its answer, unchanged. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequest"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UpdateRequests.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequest"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UpdateRequests.last": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Update"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UpdateRequests.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "readings": [
                 *         {
                 *           "kpi": "solved",
                 *           "value": 72
                 *         }
                 *       ],
                 *       "delivered": "Answers on one screen.",
                 *       "customer": "I am helped in one call."
                 *     }
                 */
                "application/json": components["schemas"]["UpdateInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Update"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.arrange": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "act": "drop",
                 *       "key": "monthly:1"
                 *     }
                 */
                "application/json": components["schemas"]["ArrangeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is approved. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.cutOff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2027-02-09T16:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["CutOffBody"];
            };
        };
        responses: {
            /** @description Until then they do. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaProposal"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Fewer passwords",
                 *       "customer": "I come in without searching.",
                 *       "purpose": "decide",
                 *       "minutes": 10
                 *     }
                 */
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaProposal"][];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.carry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There it is on the agenda. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Arranging.decline": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The quarterly session is about this."
                 *     }
                 */
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agendas.read": {
        parameters: {
            query?: {
                locale?: "en" | "nl";
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Minutes.read": {
        parameters: {
            query?: {
                locale?: "en" | "nl";
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Minutes.mail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seen": 0
                 *     }
                 */
                "application/json": components["schemas"]["MinutesMailBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesMailed"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OrganizationFile.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OrganizationFile.apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read here: the change is refused with 412 if it is no longer what is here. */
                "If-Match"?: string;
                /** @description `*`: refused with 412 if something is here already. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "organization: { key: tulip, name: Tulip, zone: Europe/Amsterdam, country: NL }\nclosures:\n  - { from: 2027-12-24, name: Christmas Eve }\n",
                 *       "fingerprint": "of-its-preview"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationFileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationFileApplied"];
                };
            };
            /** @description It is no longer what you saw; nothing was changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OrganizationFile.preview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "organization: { key: tulip, name: Tulip, zone: Europe/Amsterdam, country: NL }\nclosures:\n  - { from: 2027-12-24, name: Christmas Eve }\n"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationFileToLookAt"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationFilePreview"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"][];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.file": {
        parameters: {
            query?: {
                /** @description CSV in UTF-8 with a byte order mark, or an Excel workbook. */
                format?: "csv" | "xlsx";
                /** @description What begins decimals in CSV; with a comma columns are separated by semicolons. */
                decimal?: "point" | "comma";
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Month.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Month"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PlanCheck.list": {
        parameters: {
            query?: {
                /** @description Of a planning cycle; without it, that of the goal that holds today. */
                year?: number;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        check: "no-goal" | "goal-expired" | "no-measure" | "goal-customer" | "no-head" | "no-kpi" | "many-kpis" | "unlinked" | "no-weight" | "double-path" | "no-claim" | "no-plan" | "no-owner" | "overloaded" | "kpi-customer" | "no-contribution" | "moments" | "project-customer" | "decision-customer" | "imbalance";
                        /** @description What it is called when something is found. */
                        title: string;
                        /** @description How it is found. */
                        how: string;
                        /** @description What to do about it. */
                        advice: string;
                        /** @description How many things were looked at; 0: there was nothing to check. */
                        lookedAt: number;
                        findings: {
                            /** @description Of what was found; empty where it is the plan as a whole. */
                            name: string;
                            /** @description Where it is mended. */
                            path: string;
                            /** @description Figures behind it: counts, or the names of KPIs in between. */
                            detail: {
                                [key: string]: number | string[];
                            };
                        }[];
                    }[];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Suppressions.list": {
        parameters: {
            query?: {
                /** @description Those that hold now; false: those that were lifted. */
                active?: "true" | "false";
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suppressions"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Suppressions.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suppression"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Suppressions.lift": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suppression"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Search.find": {
        parameters: {
            query: {
                /** @description Words, or their beginnings, without regard to capitals and accents; what is found has all of them. */
                q: string;
                /** @description How much of each kind. */
                limit?: number;
                /** @description Of one kind only. */
                kind?: "goal" | "department" | "kpi" | "project" | "person" | "session" | "decision" | "resolution" | "touchpoint";
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                kind?: "act" | "answer" | "mail";
                /** @description First day, in the organization’s zone. */
                from?: components["schemas"]["PlainDate"];
                /** @description Last day, included. */
                to?: components["schemas"]["PlainDate"];
                /** @description What this person or token did. */
                who?: string;
                /** @description What was done to what has this id. */
                about?: string;
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditTrail"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forecast.list": {
        parameters: {
            query?: {
                /** @description First day, in the organization’s zone; today without it. */
                from?: components["schemas"]["PlainDate"];
                /** @description Last day, included; a year after the first without it. */
                to?: components["schemas"]["PlainDate"];
                /** @description Id or e-mail address of one recipient. */
                person?: string;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quarantine.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quarantine"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Quarantine.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "doubtful": "send"
                 *     }
                 */
                "application/json": components["schemas"]["QuarantineRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineReleased"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Outbox.list": {
        parameters: {
            query?: {
                status?: components["schemas"]["MailStatus"];
                kind?: string;
                /** @description Part of a name or an address. */
                person?: string;
                /** @description Part of the subject line. */
                subject?: string;
                /** @description Id of a session: mails about it and the rounds before it. */
                session?: string;
                /** @description First day on which it was due, in the organization’s zone. */
                from?: components["schemas"]["PlainDate"];
                /** @description Last such day, included. */
                to?: components["schemas"]["PlainDate"];
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outbox"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLife"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.content": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailContent"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.retryAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "update-request"
                 *     }
                 */
                "application/json": {
                    kind?: string;
                    /** @description Part of a name or an address. */
                    person?: string;
                    /** @description Part of the subject line. */
                    subject?: string;
                    /**
                     * Format: uuid
                     * @description Id of a session: mails about it and the rounds before it.
                     */
                    session?: string;
                    /** @description First day on which it was due, in the organization’s zone. */
                    from?: components["schemas"]["PlainDate"];
                    /** @description Last such day, included. */
                    to?: components["schemas"]["PlainDate"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retries"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLife"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.sendNow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLife"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OutboxActs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLife"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request, kept for 24 hours. The same request sent again under it is answered the same and changes nothing; another one under it is refused with 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "period": "FY2027 M01",
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have: nothing is sent again while it fits. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names what was answered. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was not carried out. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
