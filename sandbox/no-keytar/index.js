throw new Error('keytar is left out on purpose: nothing in this project logs in to Atlassian.');
