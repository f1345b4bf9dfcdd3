package dk.fremdrift.overview;

import static java.util.Objects.requireNonNull;

import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Share;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's money: approved, spent and remaining in DKK, per phase and in all.
 *
 * @param phases the phases that have an approved budget
 */
record ProjectMoney(List<PhaseRow> phases, Money approved, Money spent) {

    /** The money of the phases that have an approved budget, or {@code null} if none has. */
    static @Nullable ProjectMoney of(List<PhaseRow> all) {
        List<PhaseRow> phases =
                all.stream().filter(phase -> phase.approved() != null).toList();
        return phases.stream()
                .findFirst()
                .map(any -> new ProjectMoney(
                        phases, requireNonNull(any.projectApproved()), requireNonNull(any.projectSpent())))
                .orElse(null);
    }

    /** What is left; negative when more is spent than approved. */
    public Money remaining() {
        return approved.minus(spent);
    }

    /** How much of the approved money is spent; unknown where nothing is approved. */
    public @Nullable Share spentShare() {
        return Share.of(spent, approved);
    }

    /** The bars of the picture: per phase the lengths of approved and spent, in hundredths of the longest. */
    public List<Bar> bars() {
        Money longest = phases.stream()
                .flatMap(phase -> Stream.of(phase.approved(), phase.spent()))
                .filter(amount -> amount != null)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        return phases.stream()
                .map(phase -> new Bar(
                        phase, PhaseRow.length(phase.approved(), longest), PhaseRow.length(phase.spent(), longest)))
                .toList();
    }

    record Bar(PhaseRow phase, BigDecimal approved, BigDecimal spent) {}
}
