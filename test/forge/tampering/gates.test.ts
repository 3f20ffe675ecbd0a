import { attacksOn, GATES } from './attacks';

attacksOn(GATES);
