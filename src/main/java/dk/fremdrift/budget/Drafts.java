package dk.fremdrift.budget;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts. Whoever asks holds the budget. */
@Component
class Drafts {

    private final BudgetVersions versions;
    private final BudgetLines lines;
    private final Clock clock;

    Drafts(BudgetVersions versions, BudgetLines lines, Clock clock) {
        this.versions = versions;
        this.lines = lines;
        this.clock = clock;
    }

    /** A draft with the lines of another version, or without lines. */
    BudgetVersion start(Budget budget, @Nullable BudgetVersion basis) {
        return start(
                budget,
                basis,
                basis == null
                        ? List.of()
                        : lines.of(basis.getId()).stream()
                                .map(BudgetLine::content)
                                .toList());
    }

    /** A draft with these lines, based on another version. */
    BudgetVersion start(Budget budget, @Nullable BudgetVersion basis, List<LineContent> content) {
        BudgetVersion draft = versions.saveAndFlush(new BudgetVersion(
                budget.getId(),
                versions.nextNumber(budget.getId()),
                basis == null ? null : basis.getId(),
                clock.instant()));
        lines.saveAllAndFlush(content.stream()
                .map(line -> new BudgetLine(draft.getId(), line))
                .toList());
        return draft;
    }
}
