package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;

/**
 * A line that may be booked on now, as a choice and as what is said of it once it is chosen.
 *
 * @param value the line's key, as the choice sends it
 * @param text of the choice
 * @param line what the budget calls it
 * @param approved in DKK
 * @param remaining of what is approved, in DKK; negative when more is spent
 * @param vatIsCost whether the budget's lines are with VAT, so that an entry charges the amount with VAT
 */
record BookableLine(String value, String text, String line, Money approved, Money remaining, boolean vatIsCost) {}
