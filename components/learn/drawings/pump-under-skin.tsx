import { type ArtProps, type DrawingSpec, Label, Place, Pump } from './parts';

function HalfBody() {
  return (
    <>
      <path d="M25-6C25 18 34 28 60 35C96 45 110 62 116 96C122 134 128 172 135 216M87 114C92 150 97 182 101 218" />
      <path d="M87 114C86 150 84 174 79 198C74 222 72 238 76 260C80 288 93 314 97 352C98 366 98 378 98 392" />
      <path className="th" d="M12 46C32 42 50 44 66 51" />
      <path className="th faint" d="M2 146C26 152 50 184 67 226" />
    </>
  );
}

function Torso() {
  return (
    <>
      <HalfBody />
      <g transform="scale(-1 1)">
        <HalfBody />
      </g>
      <path
        className="th"
        d="M-98 366C-50 384 50 384 98 366M-98 379C-50 397 50 397 98 379M-5 296C-3 301 3 301 5 296"
      />
      <path className="th faint" d="M5 212V338M15 212V338" />
      <path
        className="wash"
        d="M-66 234C-76 210-74 184-56 170C-36 154-6 156 18 162C36 166 54 169 57 176C59 184 44 188 28 193C4 200-16 214-34 230C-46 241-60 244-66 234Z"
      />
      <path d="M10 220C2 210-10 214-20 205C-28 198-36 192-48 190M-24 202C-24 192-16 184-6 180M-9 211C-11 220-11 230-8 240" />
      <path className="way" d="M38 302C24 286 2 282-6 258C-10 246-11 232-9 213" />
      <circle className="drop" cx="-9" cy="212" r="5" />
      <Pump x={54} y={318} />
    </>
  );
}

/** The belly cut from front to back: skin above, muscle below, the pump between. */
function SideView({ word }: Pick<ArtProps, 'word'>) {
  return (
    <>
      <circle className="sheet" r="98" />
      <path
        className="soft"
        d="M-97-14C-70-14-64-14-54-26C-44-37-24-40 0-40C24-40 44-37 54-26C64-14 70-14 97-14L97-4C70-4 62-4 50-14C40-24 24-29 0-29C-24-29-40-24-50-14C-62-4-70-4-97-4Z"
      />
      <path d="M-97-14C-70-14-64-14-54-26C-44-37-24-40 0-40C24-40 44-37 54-26C64-14 70-14 97-14" />
      <path className="th" d="M-97-4C-70-4-62-4-50-14C-40-24-24-29 0-29C24-29 40-24 50-14C62-4 70-4 97-4" />
      <path className="soft" d="M-92 33A98 98 0 0 0 92 33Z" />
      <path className="th" d="M-92 33H92M-88 43H88M-83 53H83" />
      <path className="way" d="M40 18C62 16 66 26 66 42C66 52 62 62 58 78" />
      <path
        className="sheet"
        d="M-42 6C-42-2-38-6-30-6H-16C-14-14-8-18 0-18C8-18 14-14 16-6H30C38-6 42-2 42 6V18C42 26 38 30 30 30H-30C-38 30-42 26-42 18Z"
      />
      <path className="lead" d="M0-56V-36" />
      <Label x={0} y={-62} at="middle" says={word('skin')} />
      <Label x={0} y={19} at="middle" name={word('pump')} />
      <Label x={-4} y={76} at="middle" says={word('muscle')} />
    </>
  );
}

function Art({ layout, word }: ArtProps) {
  if (layout === 'narrow') {
    return (
      <>
        <Place x={92} y={8} size="shrunk">
          <Torso />
        </Place>
        <path className="lead" d="M127 124H190M88 138 118 152H190M92 182 118 190H190" />
        <Label x={196} y={130} name={word('liver')} />
        <Label x={196} y={158} says={word('artery')} />
        <Label x={196} y={206} says={word('tube')} />
        <path className="lead" d="M113 217 94 318M139 205 258 312" />
        <Place x={180} y={372}>
          <SideView word={word} />
        </Place>
      </>
    );
  }
  return (
    <>
      <Place x={250} y={14}>
        <Torso />
      </Place>
      <path className="lead" d="M106 208H178M106 240 130 232 214 220M106 294 130 284 240 270" />
      <Label x={98} y={214} at="end" name={word('liver')} />
      <Label x={98} y={246} at="end" says={word('artery')} />
      <Label x={98} y={300} at="end" says={word('tube')} />
      <path className="lead" d="M307 311 486 202M312 352 466 372" />
      <Place x={526} y={292}>
        <SideView word={word} />
      </Place>
    </>
  );
}

export const pumpUnderSkin: DrawingSpec = { heights: { narrow: 474, wide: 410 }, Art };
