package dk.fremdrift.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is what in which project, by number. Whether there are few projects or many, a leader leads ten, a secretary keeps
 * the accounts of 45, a member of steering groups sits in twenty; the project office alone has its part in every tenth.
 */
record Casting(int projects) {

    static final int SEATS = 6;
    static final int HOLDERS = 5;
    static final int MEMBERS = 3;

    private static final int HR = 0;
    private static final int AUDITOR = 1;
    private static final int OFFICE = 2;
    private static final int FIRST_LEADER = 3;

    int leader(int project, int which) {
        return FIRST_LEADER + (project * 2 + which) % leaders();
    }

    int secretary(int project) {
        return project % 10 == 0 ? OFFICE : firstSecretary() + project / 10 % secretaries();
    }

    int holder(int project, int seat) {
        return firstHolder() + (project * HOLDERS + seat) % holders();
    }

    int member(int project, int which) {
        return firstMember() + (project * MEMBERS + which) % members();
    }

    /** Those who have an account: everybody with a part in a project. */
    int accounts() {
        return firstMember() + members();
    }

    /** Whose pages are measured: of every kind of user somebody. */
    List<Integer> measured() {
        return List.of(
                HR,
                FIRST_LEADER,
                firstSecretary(),
                firstHolder(),
                OFFICE,
                FIRST_LEADER + 3,
                AUDITOR,
                firstHolder() + 7);
    }

    /** The projects somebody opens, in their order. */
    List<Integer> projectsOf(int person) {
        return IntStream.range(0, projects)
                .filter(project -> person == HR || person == AUDITOR || hasPart(person, project))
                .boxed()
                .toList();
    }

    private boolean hasPart(int person, int project) {
        return secretary(project) == person
                || IntStream.range(0, 2).anyMatch(which -> leader(project, which) == person)
                || IntStream.range(0, HOLDERS).anyMatch(seat -> holder(project, seat) == person);
    }

    /** The role in every project that the person has, or nothing. */
    static String roleEverywhere(int person) {
        return person == HR ? "HR" : person == AUDITOR ? "AUDITOR" : "";
    }

    static int hr() {
        return HR;
    }

    private int leaders() {
        return Math.max(4, projects / 5);
    }

    private int firstSecretary() {
        return FIRST_LEADER + leaders();
    }

    private int secretaries() {
        return Math.max(1, projects / 50);
    }

    private int firstHolder() {
        return firstSecretary() + secretaries();
    }

    private int holders() {
        return Math.max(10, projects / 4);
    }

    private int firstMember() {
        return firstHolder() + holders();
    }

    private int members() {
        return Math.max(3, projects * 3 / 5);
    }
}
