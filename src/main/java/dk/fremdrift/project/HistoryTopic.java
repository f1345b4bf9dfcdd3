package dk.fremdrift.project;

import dk.fremdrift.security.ProjectRight;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change in the history of a project is about, and who may read of it: whoever may read the thing itself. What has
 * happened but belongs to none of these, such as an export, is no change of the project.
 */
enum HistoryTopic {
    /** The facts, the status and what else is not about one of the parts below. */
    PROJECT(
            ProjectRight.READ,
            "project\\.(?!section|item|chain|phase|activity|participant|plan|role|person|seat|partner|.*Exported).*"
                    + "|audit\\.valuesErased"),
    /** The sections of the description and what they list. */
    DESCRIPTION(ProjectRight.READ, "project\\.(section|item|chain).*"),
    /** The phases and the activities. */
    PLAN(ProjectRight.READ, "project\\.(phase|activity|participant|plan(?!Exported)).*"),
    /** Roles, people, participating organisations and the seats of the steering group. */
    ORGANISATION(ProjectRight.READ, "project\\.(role|person|seat|partner).*|organisation\\.peopleMerged"),
    /** What others bring or wish; only the leaders read it before it is taken over. */
    CONTRIBUTIONS(ProjectRight.DESCRIBE, "contribution\\.(?!.*Exported).*"),
    /** What is attached to the project and its phases. */
    DOCUMENTS(ProjectRight.READ, "document\\..*"),
    /** What the steering group was asked, and what it said. */
    DECISIONS(ProjectRight.READ_DECISIONS, "decision\\..*"),
    /** The frame of the budget and its versions. */
    BUDGET(ProjectRight.READ_BUDGET, "budget\\.(?!line|costType).*"),
    /** The lines, which are only ever changed in the draft. */
    BUDGET_DRAFT(ProjectRight.READ_BUDGET_DRAFT, "budget\\.line.*"),
    /** The entries. */
    ACCOUNTS(ProjectRight.READ_ACCOUNTS, "accounts\\.(?!exported).*");

    private final ProjectRight right;
    private final String actions;

    HistoryTopic(ProjectRight right, String actions) {
        this.right = right;
        this.actions = actions;
    }

    /** The actions of the topics as a pattern of the database. */
    static String pattern(Collection<HistoryTopic> topics) {
        return topics.stream().map(topic -> topic.actions).collect(Collectors.joining("|", "^(", ")$"));
    }

    /** The topics that somebody with these rights may read of. */
    static List<HistoryTopic> readableWith(Collection<ProjectRight> rights) {
        return Arrays.stream(values())
                .filter(topic -> rights.contains(topic.right))
                .toList();
    }
}
