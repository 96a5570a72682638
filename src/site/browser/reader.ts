import { setUpCitation } from './citation.ts';
import { setUpSteps } from './clause-steps.ts';
import { setUpContents } from './contents.ts';
import { setUpCopying } from './copying.ts';
import { setUpHits } from './hits.ts';
import { setUpInForce } from './in-force.ts';
import { setUpKeyMap } from './keys.ts';
import { setUpMargin } from './margin.ts';
import { setUpOffline } from './offline.ts';
import { setUpOfflinePage } from './offline-page.ts';
import { setUpPlace } from './place.ts';
import { setUpThemeButton } from './theme-button.ts';

setUpThemeButton();
setUpKeyMap();
setUpContents();
setUpSteps();
setUpHits();
setUpMargin();
setUpCitation();
setUpInForce();
setUpCopying();
setUpPlace();

const { src } = document.currentScript as HTMLScriptElement;
setUpOffline(src);
setUpOfflinePage(src);
