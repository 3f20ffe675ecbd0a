import { attacksOn, LOG } from './attacks';

attacksOn(LOG);
