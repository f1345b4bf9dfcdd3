package dk.fremdrift.project;

/**
 * A gate of a phase, and whether the steering group has approved what it asks for.
 *
 * @param held whether it is in a plan that the group has approved or is to decide on: then nobody takes it off alone
 * @param falling whether it falls away when the group approves a plan without it
 */
record GateState(Gate gate, boolean met, boolean held, boolean falling) {}
