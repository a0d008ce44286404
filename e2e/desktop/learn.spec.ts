import type { Page } from '@playwright/test';
import { names } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';

const side = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });
const article = (page: Page) => page.getByRole('article');

test('a topic shows the same nearest hospitals as the finder', async ({ page }) => {
  await page.goto('/?near=43604&radius=250');
  const found = await names(page).allInnerTexts();
  await page.goto('/learn/side-effects?near=43604&radius=250');
  const near = side(page, 'Centers near Toledo, OH 43604');
  await expect(near.getByRole('listitem')).toHaveCount(3);
  await expect(near.getByRole('listitem').getByRole('link')).toHaveText(found.slice(0, 3));
  await near.getByRole('link', { name: `All ${found.length} within 250 miles` }).click();
  await expect(names(page)).toHaveText(found);
});

test('where none is near, the nearest are told all the same', async ({ page }) => {
  await page.goto('/learn/stories?near=99501&radius=250');
  const near = side(page, /Anchorage/);
  await expect(near.getByText('None within 250 miles')).toBeVisible();
  await expect(near.getByRole('listitem')).toHaveCount(3);
});

test('a place typed beside the text opens the finder there', async ({ page }) => {
  await page.goto('/learn/what-is-hai');
  const near = side(page, 'Find a center near you');
  await near.getByLabel('ZIP, city or hospital').fill('60637');
  await near.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\/\?near=60637&view=map$/);
  const answer = page.getByRole('heading', { name: /Chicago, IL 60637/, includeHidden: true });
  await expect(answer).toBeAttached();
});

test('a place that cannot be told is said to be so', async ({ page }) => {
  await page.goto('/learn/stories?near=Springfield');
  await expect(side(page, 'Find a center near you').getByText('“Springfield”')).toBeVisible();
});

test('the language switch keeps the page and the place', async ({ page }) => {
  await page.goto('/learn/side-effects?near=43604');
  await page.getByRole('banner').getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/learn\/side-effects\?near=43604$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(side(page, /Centros cerca de Toledo/).getByRole('listitem')).toHaveCount(3);
});

test('links from topic to topic keep the place', async ({ page }) => {
  await page.goto('/learn/side-effects?near=43604');
  await page.getByRole('navigation', { name: 'More topics' }).getByRole('link', { name: /Next/ }).click();
  await expect(page).toHaveURL(/\/learn\/getting-treated\?near=43604$/);
  await article(page).getByRole('link', { name: 'Learn: all 12 topics' }).click();
  await expect(page).toHaveURL(/\/learn\?near=43604$/);
  await article(page).getByRole('link', { name: 'Questions to ask' }).click();
  await expect(page).toHaveURL(/\/learn\/questions-to-ask\?near=43604$/);
  await page.getByRole('banner').getByRole('link', { name: 'Learn' }).click();
  await expect(page).toHaveURL(/\/learn\?near=43604$/);
  await page.getByRole('banner').getByRole('link', { name: 'Find a center' }).click();
  await expect(page).toHaveURL(/\/\?near=43604$/);
});

test('a hard word explains itself by keyboard alone', async ({ page }) => {
  await page.goto('/learn/what-is-hai');
  const term = article(page).getByRole('button', { name: 'catheter' });
  const meaning = article(page).getByText('A thin, soft tube.');
  await term.focus();
  await expect(term).toHaveAccessibleDescription(/thin, soft tube/);
  await page.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(article(page).getByRole('link', { name: 'Glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
});

test('each number leads to its source and back', async ({ page }) => {
  await page.goto('/learn/the-operation');
  await article(page).getByRole('link', { name: 'Source 2', exact: true }).first().click();
  await expect(page).toHaveURL(/#s-2$/);
  await article(page).getByRole('link', { name: 'Back to the text that uses source 2', exact: true }).click();
  await expect(page).toHaveURL(/#c-2$/);
});

test('a text reached by a link from the finder is all there, and so it is after Back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'What is it?' }).click();
  await expect(page).toHaveURL(/\/learn\/what-is-hai$/);
  await expect(article(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'For clinicians' }).click();
  await expect(article(page).getByRole('heading', { level: 2, name: 'For clinicians' })).toBeVisible();
  await page.goBack();
  await expect(article(page).getByRole('heading', { level: 1, name: /liver pump/ })).toBeVisible();
});

test('on paper only the ticked questions stand, with room to write', async ({ page }) => {
  await page.goto('/learn/questions-to-ask');
  const questions = article(page).getByRole('checkbox');
  await questions.nth(1).check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Has a liver surgeon seen my scans?')).toBeVisible();
  await expect(page.getByText('Is my cancer only in the liver?')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
});

test('the recall of 2022 is shown; a draft is nowhere', async ({ page }) => {
  await page.goto('/safety');
  await expect(page.getByRole('heading', { name: 'Some Intera 3000 pumps flowed too fast' })).toBeVisible();
  expect(await page.content()).not.toMatch(/may leak|20175|00850014110147/);
});
