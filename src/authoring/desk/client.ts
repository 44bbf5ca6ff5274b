/** The page of `npm run edition:desk`: sends confirmations to the command that shows it, and nothing anywhere else. */

const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
const by = document.querySelector<HTMLInputElement>('#by');
const message = document.querySelector<HTMLElement>('#message');
const articles = [...document.querySelectorAll<HTMLElement>('article[data-hash]')];

function count(): void {
  const left = document.querySelector('#left');
  if (left) left.textContent = String(articles.filter(({ dataset }) => dataset['state'] !== 'confirmed').length);
}

function say(text: string): void {
  if (message) message.textContent = text;
}

async function send(action: string, article: HTMLElement): Promise<void> {
  const { file, name, hash } = article.dataset;
  if (by?.value.trim() === '') {
    say('確かめる人の頭文字を、上の欄に書いてください。');
    by.focus();
    return;
  }
  try {
    const reply = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-desk-token': token },
      body: JSON.stringify({ file, name, hash, by: by?.value.trim() }),
    });
    const { state, text } = (await reply.json()) as { state?: string; text: string };
    if (!reply.ok || state === undefined) return say(text);
    article.dataset['state'] = state;
    const status = article.querySelector('[role="status"]');
    if (status) status.textContent = text;
    say('');
    count();
  } catch {
    say('届きませんでした。命令（edition:desk）が動いているか確かめてください。');
  }
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button[data-do]');
  const article = button?.closest<HTMLElement>('article');
  if (button && article) void send(button.dataset['do'] ?? '', article);
});
for (const [id, name] of [
  ['#only-open', 'open'],
  ['#only-new', 'new'],
] as const)
  document
    .querySelector(id)
    ?.addEventListener('change', (event) =>
      document.body.classList.toggle(name, (event.target as HTMLInputElement).checked),
    );
count();
