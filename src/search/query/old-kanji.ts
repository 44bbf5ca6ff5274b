/** Old forms of kanji and the forms in use, in pairs. NFKC leaves them alone. */
const PAIRS =
  '國国應応會会醫医體体證証團団經経廣広髙高﨑崎齋斎齊斉圓円藥薬豫予辯弁瓣弁辨弁縣県實実關関賣売續続屆届條条數数學学藝芸價価險険營営單単發発變変擴拡譽誉總総雜雑點点當当黨党獨独讀読來来對対效効勞労斷断戰戦亂乱爭争齒歯舊旧專専傳伝轉転觸触竊窃盜盗處処擧挙據拠稱称繼継遲遅澤沢邊辺邉辺濱浜櫻桜眞真惠恵壽寿壹一貳二參三萬万號号區区圖図寫写畫画劃画晝昼氣気歸帰狀状將将收収假仮檢検權権觀観驗験鑛鉱嚴厳縱縦從従澁渋濕湿疊畳靜静攝摂纖繊禪禅莊荘裝装壯壮聲声隨随髓髄樞枢壓圧圍囲爲為榮栄衞衛驛駅緣縁鹽塩奧奥橫横歐欧毆殴櫃櫃溫温穩穏佛仏拂払步歩寶宝豐豊沒没默黙彌弥譯訳與与餘余搖揺樣様謠謡浴浴欄欄龍竜兩両獵猟綠緑淚涙壘塁禮礼勵励靈霊齡齢戀恋爐炉樓楼祿禄灣湾惡悪隱隠癡痴鐵鉄臺台擔担膽胆彈弾團団廳庁聽聴敕勅鎭鎮遞逓燈灯鬪闘德徳貮弐腦脳惱悩廢廃賠賠麥麦祕秘濟済劑剤碎砕産産殘残贊賛絲糸齒歯兒児辭辞濕湿釋釈';
const NEW = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) NEW.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** A text in the kanji in use: 國家 → 国家. */
export function inCurrentKanji(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (kanji) => NEW.get(kanji) ?? kanji);
}
