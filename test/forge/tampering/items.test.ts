import { attacksOn, ITEMS } from './attacks';

attacksOn(ITEMS);
