import { attacksOn, IMPORT } from './attacks';

attacksOn(IMPORT);
