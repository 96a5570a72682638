import { setUpCitation } from './citation.ts';
import { setUpContents } from './contents.ts';
import { setUpHits } from './hits.ts';
import { setUpInForce } from './in-force.ts';
import { setUpMargin } from './margin.ts';
import { setUpOffline } from './offline.ts';
import { setUpOfflinePage } from './offline-page.ts';
import { setUpSearchKey } from './search-key.ts';
import { setUpThemeButton } from './theme-button.ts';

setUpThemeButton();
setUpSearchKey();
setUpContents();
setUpHits();
setUpMargin();
setUpCitation();
setUpInForce();

const { src } = document.currentScript as HTMLScriptElement;
setUpOffline(src);
setUpOfflinePage(src);
