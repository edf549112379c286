/** Of everybody in the demo city, who do not exist: whoever is on this machine may write in anybody's name. */
export const demoPassword = 'marenhaven';
