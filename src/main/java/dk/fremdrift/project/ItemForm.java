package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Quantity;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about one thing that a section of the description lists. Each section asks for its own of the
 * fields; what it does not ask for is not kept.
 *
 * @param itemTitle what it is; of a statement: who says it, by role
 * @param description more about it; of a statement: the quotation
 * @param groupRank of a target group, as are the quantity's three fields
 * @param criterionKind of a success criterion, as are measure and target; none if nobody has said so
 * @param targetValue a number written as in Danish, {@code 8,5}
 * @param achievement of a success criterion or a deliverable
 * @param methodKind of a method, in words: interview, workshop …
 * @param harvester of a benefit: for whom it is
 * @param achieved of a benefit: what came of it, in words
 * @param source of a criterion, a benefit or a statement, as is the period: how one knows
 * @param speaker of a statement: who says it, if it is somebody with a part in the project
 */
record ItemForm(
        @Size(max = 500) String itemTitle,
        @Nullable @Size(max = 20000) String description,
        @Nullable Certainty certainty,
        @Nullable TargetGroupRank groupRank,
        @Nullable @Size(max = 200) String quantityWords,
        Quantity.@Nullable Bound quantityBound,
        @Nullable @Min(0) Integer quantityNumber,
        @Nullable CriterionKind criterionKind,
        @Nullable @Size(max = 500) String measure,
        @Nullable TargetDirection targetDirection,

        @Nullable @Pattern(regexp = "-?\\d{1,12}(,\\d{1,6})?|")
        String targetValue,

        @Nullable @Size(max = 50) String targetUnit,
        @Nullable Achievement achievement,
        @Nullable @Size(max = 100) String methodKind,
        @Nullable @NoCpr @Size(max = 300) String harvester,
        @Nullable @Size(max = 20000) String achieved,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @Nullable UUID speaker,
        @Nullable Long version) {

    /** An empty form for a project: of what is over nothing is only planned, and what was closed has handed over. */
    static ItemForm empty(boolean over, boolean closed) {
        return of(
                "",
                null,
                over ? Certainty.DECIDED : Certainty.PLANNED,
                closed ? Achievement.REACHED : Achievement.OPEN);
    }

    /** A new item of which no more is known yet than title and description. */
    static ItemForm of(String title, @Nullable String description) {
        return of(title, description, Certainty.PLANNED, Achievement.OPEN);
    }

    private static ItemForm of(
            String title, @Nullable String description, Certainty certainty, Achievement achievement) {
        return new ItemForm(
                title,
                description,
                certainty,
                TargetGroupRank.PRIMARY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                achievement,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same for somebody else, or for nobody. */
    ItemForm withHarvester(@Nullable String other) {
        return new ItemForm(
                itemTitle,
                description,
                certainty,
                groupRank,
                quantityWords,
                quantityBound,
                quantityNumber,
                criterionKind,
                measure,
                targetDirection,
                targetValue,
                targetUnit,
                achievement,
                methodKind,
                other,
                achieved,
                source,
                periodWords,
                periodFrom,
                periodTo,
                speaker,
                version);
    }

    /** What no annotation on one field can say: what the section needs. */
    void check(SectionKind section, BindingResult errors) {
        need(Texts.clean(itemTitle), "itemTitle", "project.item.titleMissing." + section, errors);
        if (section == SectionKind.STATEMENTS) {
            need(Texts.clean(description), "description", "project.item.quotationMissing", errors);
        } else {
            need(certainty, "certainty", "NotNull.certainty", errors);
        }
        switch (section) {
            case TARGET_GROUPS -> need(groupRank, "groupRank", "NotNull.groupRank", errors);
            case DELIVERABLES -> need(achievement, "achievement", "NotNull.achievement", errors);
            case SUCCESS_CRITERIA -> {
                need(achievement, "achievement", "NotNull.achievement", errors);
                if (Texts.clean(targetValue) != null || Texts.clean(targetUnit) != null) {
                    need(targetDirection, "targetDirection", "project.item.directionMissing", errors);
                }
            }
            default -> {} // nothing more
        }
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        }
    }

    private static void need(@Nullable Object value, String field, String code, BindingResult errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            Mistakes.add(errors, field, code);
        }
    }

    public @Nullable Quantity quantity() {
        return Quantity.of(quantityWords, quantityBound, quantityNumber);
    }

    public @Nullable Period period() {
        return Period.of(periodWords, periodFrom, periodTo);
    }
}
