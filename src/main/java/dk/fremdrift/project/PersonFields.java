package dk.fremdrift.project;

import dk.fremdrift.shared.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who was typed: a name, and an address if it is known. A name chosen from the suggestions carries its address in
 * parentheses, as {@link Suggestions#people} writes it.
 *
 * @param knownPerson who is meant, if it was confirmed: the name of the person whose address it is, or one of those who are
 *     called as typed, as they are suggested
 * @param anotherPerson the name that was typed without an address, if it was confirmed that it is another person than those
 *     who are called so
 */
record PersonFields(
        @Nullable String name,
        @Nullable String email,
        @Nullable String jobTitle,
        @Nullable String organisation,
        @Nullable String knownPerson,
        @Nullable String anotherPerson) {

    private static final Pattern SUGGESTED = Pattern.compile("(.*\\S)\\s*\\(([^()\\s@]+@[^()\\s@]+)\\)");

    PersonFields {
        name = Texts.clean(name);
        email = Texts.clean(email);
        Matcher suggested = SUGGESTED.matcher(name == null ? "" : name);
        if (suggested.matches() && (email == null || email.equalsIgnoreCase(suggested.group(2)))) {
            name = suggested.group(1);
            email = suggested.group(2);
        }
    }

    /** Whether another name than the person's was typed, and nobody has confirmed that the person is meant. */
    boolean differsFrom(String personName) {
        return name != null && !sameName(name, personName) && !personName.equals(knownPerson);
    }

    /** Whether it is somebody who is known by no address, and not yet said to be another one than those called so. */
    boolean mayBeNamesake() {
        return email == null && name != null && (knownPerson != null || !name.equals(anotherPerson));
    }

    /** Who of those called so is meant; nobody if it was said to be another one, too. */
    @Nullable String registered() {
        return anotherPerson == null ? knownPerson : null;
    }

    private static boolean sameName(String typed, String stored) {
        return typed.replaceAll("\\s+", " ").equalsIgnoreCase(stored.replaceAll("\\s+", " "));
    }

    boolean isEmpty() {
        return name == null && email == null;
    }
}
