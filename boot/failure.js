// What is said when the page cannot start. The catalogue is part of what did not start, so the words are here.
const WORDS = {
  en: {
    title: "Liveline did not start",
    missing: "This browser has no WebAssembly, or it is switched off. Liveline needs it: use a current browser or switch it on.",
    broken:
      "A file of this page is missing or did not arrive as it was released. Reload the page; if that does not help, tell whoever runs this site.",
    detail: "What the browser said:",
  },
  ru: {
    title: "Liveline не запустился",
    missing: "В этом браузере нет WebAssembly или он выключен. Без него Liveline не работает: возьмите современный браузер или включите WebAssembly.",
    broken:
      "Один из файлов страницы отсутствует или пришёл не таким, каким был выпущен. Обновите страницу; если не поможет, сообщите тому, кто ведёт этот сайт.",
    detail: "Что сообщил браузер:",
  },
};

/** Replaces the page by the reason, `missing` or `broken`, in the reader's language. */
export function sayFailure(reason, detail) {
  const language = navigator.language.startsWith("ru") ? "ru" : "en";
  const words = WORDS[language];
  const texts = detail ? [words[reason], `${words.detail} ${detail}`] : [words[reason]];
  const page = document.createElement("main");
  page.id = "start";
  page.className = "failed";
  const said = document.createElement("div");
  said.setAttribute("role", "alert");
  said.append(element("h1", words.title), ...texts.map((text) => element("p", text)));
  page.append(said);
  document.documentElement.lang = language;
  document.title = words.title;
  document.body.replaceChildren(page);
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
