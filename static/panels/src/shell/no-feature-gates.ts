/**
 * Stands in for the client of Atlassian's feature gates when the panels are built. Nothing in a frame of Forge's sets one
 * up, so that every gate of the design system is closed; the client itself would be a third of what a panel loads.
 */
const noFeatureGates = { checkGate: (): boolean => false };

// The library imports it so.
export default noFeatureGates;
