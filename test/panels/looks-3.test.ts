import { looksOfScenes } from './looks-of-scenes';

looksOfScenes(3);
