import { attacksOn, PEOPLE } from './attacks';

attacksOn(PEOPLE);
