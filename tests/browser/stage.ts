import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Product, startProduct } from '../emulated-product';
import {
  committeeAdministrator,
  members,
  openidOf,
  seedCommitteeAdministrator,
  seedSmallOrganisation,
} from '../small-organisation';
import { Phone, startBrowser } from './browser';

/** The product with the small organisation in a browser, for as many phones as a test needs. */
export class Stage {
  private readonly phones: Phone[] = [];

  private constructor(
    readonly product: Product,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const product = await startProduct({ staticFolder: join(__dirname, '../../miniapp/dist/h5') });
    await seedSmallOrganisation(product);
    await seedCommitteeAdministrator(product);
    const everyone = [...members, committeeAdministrator];
    const people = everyone.map(({ _id, name, branchName }) => ({ openid: openidOf(_id), name, note: branchName }));
    await writeFile(join(product.data, 'people.json'), JSON.stringify(people));
    return new Stage(product, await startBrowser());
  }

  /** A fresh phone, signed in as the person with that name. */
  async phoneOf(name: string): Promise<Phone> {
    const phone = await Phone.of(this.browser, this.product.url, name);
    this.phones.push(phone);
    return phone;
  }

  /** Errors that pages threw since this was last asked. */
  bugs(): string[] {
    return this.phones.splice(0).flatMap(phone => phone.bugs);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
  }
}
