package dk.fremdrift.organisation;

/** The number under which an organisation stands in the Central Business Register (CVR). */
final class Cvr {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    /** Whether the eight digits hold together: weighted, they sum up to a multiple of eleven. */
    static boolean isValid(String number) {
        if (!number.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 10) * WEIGHTS[i];
        }
        return sum > 0 && sum % 11 == 0;
    }

    private Cvr() {}
}
