// Denying, doubting, keeping silent, taking back: the many forms in which news writes them, one a line.

import { expect, it } from 'vitest';
import { written } from './senses-in.ts';

const lines: readonly (readonly [what: string, notations: string])[] = [
  [
    'deny against',
    `<Kim> [dismissed] {the report}
<Kim> [dismissed as baseless] {the report}
{The claim} [was dismissed by] <Kim>
<Kim> [rejected] {the account}
<Kim> [rejects] {suggestions that a gate was open}
<Kim’s> [rejection of] {the accusation}
<Kim> [refuted] {the claim}
<Kim> [disputed] {the figure}
<Kim> [disputes] {that it fell}
<Kim> [contradicted] {the harbour master}
<Kim’s> [denial] {that a gate was open}
<Kim> [issued a denial of] {the report}
<Kim> [said there was no truth in] {the report}
<Kim> [said it was not true] {that a gate was open}
<Kim> [called] {the report untrue}
<Kim> [described] {the figures as false}
{The report} [was untrue,] <Kim> said
<Kim> [ruled out] {a second leak}
<Kim> [played down] {reports of a second leak}
<Kim> [downplayed] {suggestions of a leak}
<Kim> [pushed back against] {the claim}
<Kim> [took issue with] {the figure}
<Kim> [distanced herself from] {the remarks}
<Kim> [brushed aside] {the claim}
<Kim> [shot down] {the rumour}
<Kim> [begged to differ on] {the date}
<Kim> [rebutted] {the claim}
<Kim> [disavowed] {the letter}
<Kim> [insisted there was no basis for] {the report}
<Kim> [debunked] {the rumour}
<The firm> [said it had nothing to do with] {the spill}`,
  ],
  [
    'deny open',
    `<Kim> [did not deny] {the report}
<Kim> [would not rule out] {a second leak}
<Kim> [refused to rule out] {a second leak}
<Kim> [declined to rule out] {a second leak}
<Kim> [has not disputed] {the figure}`,
  ],
  [
    'doubt against',
    `<Kim> [cast doubt on] {the figure}
<Kim> [saw no evidence] {that it fell}
<Kim> [challenged] {the method}
<Kim> [is unconvinced] {that it fell}
<Kim> [said it was far from clear] {that it fell}
<Kim> [said it was too early to tell] {what fell}
<Kim> [voiced doubt about] {the date}
<Kim> [remains sceptical of] {the date}`,
  ],
  [
    'decline open',
    `<Kim> [would not be drawn on] {the cause}
<Kim> [had no comment on] {the report}
<Kim> [declined to comment on] {the report}
<Kim> [declined] {to comment}
<Kim> [declined] {to be interviewed}
<Kim> [declined] {a request for comment}
<Kim> [refused to say] {who paid}
<Kim> [refused] {to confirm the figure}
<Kim> [refuses to discuss] {the figure}
<Kim> [would not say] {who paid}
<Kim> [wouldn’t confirm] {who paid}
<Kim> [did not respond to] {a request for comment}
<Kim> [did not immediately reply to] {questions}
<Kim> [has yet to respond to] {questions}
<Kim> [did not return] {calls}
<Kim> [could not be reached for] {comment}
<Kim> [could not immediately be contacted for] {comment}
<Kim> [was unavailable for] {comment}
<Kim> [was not available for] {comment}
<Kim> [was not immediately available to] {comment}
{Calls to} <the firm> [went unanswered]
{Messages} left with <the firm> [were not returned]
<The firm’s> [refusal] {to comment}
<The firm’s> [failure] {to respond}
<The firm’s> [silence on] {the cause}
<Kim> [remained silent on] {the cause}
<Kim> [kept quiet about] {the cause}
<Kim> [sidestepped] {the question}
<Kim> [ignored] {a question about the cause}
<Kim> [avoided] {questions about the cause}
<Kim> [chose not to comment on] {the cause}
<Kim> [was reluctant] {to say who paid}
<Kim> [hung up on] {a reporter}
<Kim> [took no questions on] {the cause}
<Kim> [would neither confirm nor deny] {the report}
<Kim> [refused to be drawn on] {the cause}
<Kim> [was tight-lipped about] {the cause}
<Nobody at the firm> [answered] {calls}
<Kim> [had nothing to say on] {the cause}
<Kim> [refused to comment on] {the cause}
<Kim> [referred questions about the cause to] {the police}
<Kim> [left unanswered] {a list of questions}
<Kim> [evaded] {questions}
<Kim> [withheld comment on] {the cause}`,
  ],
  [
    'retract against',
    `<The agency> [withdrew] {its figure}
<The agency> [took back] {the claim}
<The agency> [retracted] {the report}
<Kim> [walked back] {her remark}
<Kim> [backed away from] {the claim}
<Kim> [backtracked on] {the claim}
<The paper’s> [retraction of] {the report}
<Kim> [rowed back from] {the claim}
<The agency> [no longer stands by] {the figure}
<The agency> [rescinded] {the statement}
<The agency> [deleted a post] {that put it at nine}
<The agency> [has disowned] {the report}`,
  ],
  [
    'retract for',
    `<The agency> [corrected] {its figure}
<The agency> [revised down] {the toll}
<The agency> [issued a correction] {to the toll}
<The agency> [apologised for the error] {in the toll}
<The agency> [amended] {the toll}
<The agency> [lowered] {the toll to six}
<The paper’s> [correction of] {the toll}
<The agency> [revised] {its estimate}
<The agency> [scaled back] {the estimate}`,
  ],
  [
    'reject against',
    `<Kim> [rejected] {the offer}
<Kim> [declined] {the offer}
<Kim> [declined] {to open the gate}
<Kim> [refused] {to open the gate}
<The team> [was denied] {visas}
<The court> [denied] {the request}
<Kim> [dismissed] {calls for an inquiry}
<Kim> [turned down] {the plan}
<Kim> [balked at] {the price}`,
  ],
  [
    'say open',
    `<Kim> [did not say] {who paid}
<Kim> [did not mention] {the leak}
<Kim> [made no mention of] {the leak}
<Kim> [gave no details of] {the leak}
<Kim> [has not said] {who paid}`,
  ],
];

const cases = lines.flatMap(([what, notations]) => notations.split('\n').map((line) => [what, line] as const));

it.each(cases)('%s: %s', (what, line) => {
  const { act, polarity = 'for' } = written(`${line}.`) as { act: string; polarity?: string };
  expect(`${act} ${polarity.split(' ')[0]}`).toBe(what);
});
