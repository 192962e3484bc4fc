import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { apiContext } from '@/api/context';
import { kDefaultLanguage, kLanguages, type Language, startLanguage, storeLanguage } from './language';

export type Namespace = 'common' | 'console' | 'grids' | 'duty' | 'coverage' | 'setup' | 'public' | 'phone';
type Loader = () => Promise<{ default: object }>;

/** The words one face needs, by language. Each face lists its own, so that no face ships another's words. */
export type FaceWords = Record<Language, Partial<Record<Namespace, Loader>>>;

let words: FaceWords = { 'zh-CN': {}, en: {} };

async function load(language: Language) {
  await Promise.all(
    Object.entries(words[language]).map(async ([namespace, loader]) => {
      if (i18next.hasResourceBundle(language, namespace)) return;
      i18next.addResourceBundle(language, namespace, (await loader()).default);
    }),
  );
}

function apply(language: Language) {
  document.documentElement.lang = language;
  apiContext.setLanguage(language);
}

/** Starts i18next with the words one face needs. Await it before the first render. */
export async function startI18n(face: FaceWords): Promise<i18n> {
  words = face;
  const language = startLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: kDefaultLanguage,
    supportedLngs: [...kLanguages],
    ns: Object.keys(face[kDefaultLanguage]),
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    partialBundledLanguages: true,
  });
  await load(language);
  apply(language);
  return i18next;
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  storeLanguage(language);
  apply(language);
  await i18next.changeLanguage(language);
}
