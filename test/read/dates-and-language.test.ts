import { describe, expect, it } from 'vitest';
import { edtfOf } from '../../src/read/dates.ts';
import { languageOf } from '../../src/read/language.ts';
import { workMs } from '../costs.ts';

describe('dates', () => {
  it.each([
    ['2017-04-04T07:58:00.000+0200', '2017-04-04T07:58:00+02:00'],
    ['2017-04-04 07:58:00', '2017-04-04T07:58:00'],
    ['2017-04-04T07:58Z', '2017-04-04T07:58Z'],
    ['2017-04-04', '2017-04-04'],
    ['2017-04', '2017-04'],
    ['2017', '2017'],
    ['Tue, 04 Apr 2017 07:58:00 GMT', '2017-04-04T07:58:00Z'],
    ['4 April 2017, 7.58am EDT', '2017-04-04'],
    ['Tuesday, April 4th, 2017', '2017-04-04'],
    ['Sept. 3, 2017', '2017-09-03'],
    ['2016-02-29', '2016-02-29'],
    ['2017-02-29', undefined],
    ['2017-13-01', undefined],
    ['2017-04-04T25:61', undefined],
    ['04/05/2017', undefined],
    ['31 June 2017', undefined],
    ['last week', undefined],
    ['', undefined],
  ])('%j is %s', (written, edtf) => expect(edtfOf(written)).toBe(edtf));
});

describe('language', () => {
  it.each([
    ['The mayor of Orsk denied on Tuesday that the city would close its dam.', 'en'],
    ['The mayor met at Palazzo Chigi on Tuesday, aides to Giorgia Bianchi said.', 'en'],
    ['Der Spiegel and La Repubblica said the dam in Sulawesi was shut.', 'en'],
    ['Ivo Brand said Orsk officials Petrov, Vale, Marchetti had left Damascus.', 'en'],
    ['Officials in Jakarta said two ferries sank; Basuki Rahman denied blame.', 'en'],
    ['Le maire a démenti mardi que la ville fermerait le barrage de la vallée.', 'fr'],
    ['Die Bürgermeisterin bestritt am Dienstag, dass die Stadt den Damm schließen werde.', 'de'],
    ['El alcalde negó el martes que la ciudad fuera a cerrar la presa del valle.', 'es'],
    ['Wali kota membantah pada hari Selasa bahwa kota akan menutup bendungan.', 'id'],
    ['De burgemeester ontkende dinsdag dat de stad de dam in de vallei zou sluiten.', 'nl'],
    ['Мэр города во вторник опровергла сообщения о закрытии плотины.', 'ru'],
  ])('%s', (words, code) => expect(languageOf(words, undefined)).toEqual({ code, decidedBy: 'words' }));
  it('few words: what the page declares', () => {
    expect(languageOf('Non.', 'FR-ca')).toEqual({ code: 'fr', decidedBy: 'declared' });
    expect(languageOf('Non.', 'not a language')).toEqual({ code: 'und', decidedBy: 'none' });
    expect(languageOf('12345 67890 '.repeat(20), undefined)).toEqual({ code: 'und', decidedBy: 'none' });
  });
  it('is the same whatever was read before: what is remembered of words changes only the time', () => {
    const text = 'Мэр города во вторник опровергла сообщения о закрытии плотины.';
    for (let n = 0; n < 25_000; n++)
      languageOf(`бум${n.toString(36)} трах${n} и не было ни одного слова из тех, что мы знали`, undefined);
    expect(languageOf(text, undefined)).toEqual({ code: 'ru', decidedBy: 'words' });
  });
  it('ten thousand short messages of one channel take a second or two', () => {
    const words =
      'мэр города во вторник опровергла сообщения о закрытии плотины и сказала что вода не поднимется до осени'.split(
        ' ',
      );
    const message = (n: number): string =>
      Array.from({ length: 14 }, (_, k) => words[(n * 7 + k * k) % words.length]).join(' ');
    const before = process.cpuUsage();
    for (let n = 0; n < 10_000; n++) expect(languageOf(message(n), undefined).code).toBe('ru');
    expect(workMs(before)).toBeLessThan(3000);
  });
  it('many words: they decide against the page', () =>
    expect(languageOf('Le maire a démenti mardi que la ville fermerait le barrage.', 'en').code).toBe('fr'));
});
