import type { Browser, Page } from 'playwright-core';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import type { TestApp } from '../support/app.js';

/** A page that lets one wait longer is broken. */
const PATIENCE_MS = 10_000;

/** A person at a browser: reads what a page says, follows its links, fills in its forms. Nothing is typed into the address bar. */
export class Visitor {
  private constructor(readonly page: Page) {}

  /** Signs in by a printed link. */
  static async of({ app }: TestApp, browser: Browser, organizationId: string, address: string) {
    const people = await app.get(PeopleService).list(organizationId);
    const person = people.find((one) => one.address === address);
    if (!person) throw new Error(`Nobody has the address ${address}.`);
    const context = await browser.newContext({ locale: 'en', javaScriptEnabled: false });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(await app.get(BootstrapService).signInLinkFor(organizationId, person.id));
    await visitor.press(/sign in/i);
    return visitor;
  }

  /** At a page that somebody else opened. */
  static at(page: Page) {
    return new Visitor(page);
  }

  async follow(link: string | RegExp) {
    await this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  async press(button: string | RegExp) {
    await this.page.getByRole('button', { name: button }).first().click();
  }

  /** By the label of each field. */
  async fill(fields: Readonly<Record<string, string>>) {
    for (const [label, text] of Object.entries(fields))
      await this.page
        .getByRole('textbox', { name: label })
        .or(this.page.getByLabel(label))
        .first()
        .fill(text);
  }

  /** An option of a list, by the label of the list. */
  async pick(label: string, option: string) {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async choose(option: string | RegExp) {
    await this.page.getByRole('radio', { name: option }).first().check();
  }

  async unfold(summary: string | RegExp) {
    await this.page.locator('summary').filter({ hasText: summary }).first().click();
  }

  /** What the page says, as it is read. */
  text() {
    return this.page.locator('main').innerText();
  }
}
