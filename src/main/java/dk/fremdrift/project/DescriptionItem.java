package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Quantity;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a section of the description lists: a target group, a success criterion, a benefit … */
@Entity
class DescriptionItem {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private SectionKind section;

    /** Moved in the database alone: changing the order is no change of the item. */
    @Column(updatable = false)
    private int position;

    private String title;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private @Nullable Certainty certainty;

    @Enumerated(EnumType.STRING)
    private @Nullable TargetGroupRank groupRank;

    @Embedded
    private @Nullable Quantity quantity;

    @Enumerated(EnumType.STRING)
    private @Nullable CriterionKind criterionKind;

    private @Nullable String measure;

    @Enumerated(EnumType.STRING)
    private @Nullable TargetDirection targetDirection;

    private @Nullable BigDecimal targetValue;

    private @Nullable String targetUnit;

    @Enumerated(EnumType.STRING)
    private @Nullable Achievement achievement;

    private @Nullable String methodKind;

    private @Nullable String harvester;

    private @Nullable String achieved;

    private @Nullable String source;

    @Embedded
    private @Nullable Period period;

    /** Whether its words came from another project, and nobody has looked at them yet. */
    private boolean periodToCheck;

    /** Follows from the period, kept so that the database can sort by it. */
    private @Nullable LocalDate periodSort;

    private @Nullable UUID speakerId;

    @Embedded
    private @Nullable Origin origin;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DescriptionItem() {}

    @SuppressWarnings("NullAway.Init") // revise sets the title
    DescriptionItem(UUID projectId, SectionKind section, ItemForm form, @Nullable Origin origin, int position) {
        this.origin = origin;
        this.projectId = projectId;
        this.section = section;
        this.position = position;
        revise(form);
    }

    /** Takes what was typed in the fields that the section asks for. */
    void revise(ItemForm form) {
        periodToCheck = false;
        title = form.itemTitle().strip();
        description = Texts.clean(form.description());
        certainty = section == SectionKind.STATEMENTS ? null : form.certainty();
        switch (section) {
            case TARGET_GROUPS -> {
                groupRank = form.groupRank();
                quantity = form.quantity();
            }
            case SUCCESS_CRITERIA -> {
                criterionKind = form.criterionKind();
                aim(form);
                achievement = form.achievement();
                date(form);
            }
            case BENEFITS -> {
                harvester = Texts.clean(form.harvester());
                achieved = Texts.clean(form.achieved());
                date(form);
            }
            case DELIVERABLES -> achievement = form.achievement();
            case METHODS -> methodKind = Texts.clean(form.methodKind());
            case STATEMENTS -> {
                speakerId = form.speaker();
                date(form);
            }
            default -> {} // title and text are all there is
        }
    }

    private void aim(ItemForm form) {
        String value = Texts.clean(form.targetValue());
        measure = Texts.clean(form.measure());
        targetDirection = form.targetDirection();
        targetValue = value == null ? null : new BigDecimal(value.replace(',', '.'));
        targetUnit = Texts.clean(form.targetUnit());
    }

    private void date(ItemForm form) {
        period = form.period();
        periodSort = Period.sortKey(period);
        source = Texts.clean(form.source());
    }

    /** What it says now, as its form. */
    ItemForm form() {
        return new ItemForm(
                title,
                description,
                certainty,
                groupRank,
                quantity == null ? null : quantity.words(),
                quantity == null ? null : quantity.bound(),
                quantity == null ? null : quantity.number(),
                criterionKind,
                measure,
                targetDirection,
                targetValue == null ? null : targetValue.toPlainString().replace('.', ','),
                targetUnit,
                achievement,
                methodKind,
                harvester,
                achieved,
                source,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                speakerId,
                version);
    }

    SectionKind getSection() {
        return section;
    }

    UUID getId() {
        return id;
    }

    @Nullable Origin getOrigin() {
        return origin;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
