// The card companies' codes, for people to choose from by name.

import type { Locale } from './words'

export const cards: Record<string, Record<Locale, string>> = {
  '361': { ko: 'BC', en: 'BC' },
  '364': { ko: '광주', en: 'Gwangju' },
  '365': { ko: '삼성', en: 'Samsung' },
  '366': { ko: '신한', en: 'Shinhan' },
  '367': { ko: '현대', en: 'Hyundai' },
  '368': { ko: '롯데', en: 'Lotte' },
  '369': { ko: '수협', en: 'Suhyup' },
  '370': { ko: '씨티', en: 'Citi' },
  '371': { ko: 'NH농협', en: 'NH' },
  '372': { ko: '전북', en: 'Jeonbuk' },
  '373': { ko: '제주', en: 'Jeju' },
  '374': { ko: '하나SK', en: 'Hana SK' },
  '381': { ko: 'KB국민', en: 'KB' },
  '041': { ko: '우리', en: 'Woori' },
  '071': { ko: '우체국', en: 'Korea Post' },
  '045': { ko: '새마을금고', en: 'MG Saemaul' },
  '048': { ko: '신협', en: 'Shinhyup' },
  '002': { ko: 'KDB산업은행', en: 'KDB' },
  '089': { ko: '케이뱅크', en: 'K bank' },
  '090': { ko: '카카오뱅크', en: 'Kakao Bank' },
}
