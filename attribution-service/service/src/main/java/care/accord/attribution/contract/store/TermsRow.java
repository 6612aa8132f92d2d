package care.accord.attribution.contract.store;

import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.program.AssignmentMethodology;
import care.accord.attribution.program.AttributionProgram;
import care.accord.messages.ContractActivated;
import care.accord.population.files.FeedKind;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.chain.ChainReader;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// What a contract version says about attribution.
@Entity
@Table(name = "contract_terms")
@IdClass(TermsKey.class)
public class TermsRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;
    public String counterpartyId;
    public String name;
    public String payerName;
    public String providerName;
    public String method;
    public String program;

    /// How the program's list is drawn up in the course of the year, in the contract's word; null where the contract names its
    /// window.
    public String assignmentMethod;

    /// The rule chain in full, as JSON; null where the contract names a program.
    public String chain;

    public LocalDate windowStart;
    public LocalDate windowEnd;
    public LocalDate periodStart;
    public LocalDate periodEnd;

    /// Days after a roster was decided within which it may be questioned; null where the contract sets none.
    public Integer disputeWindowDays;

    /// What the provider organization is shown of claims about substance use disorder, in the contract's word.
    public String substanceUse;

    /// Of a contract that ended: once a roster covers claims paid through this day no more are decided; null otherwise.
    public LocalDate runUntilPaidThrough;

    public static TermsRow of(ContractActivated contract) {
        TermsRow row = new TermsRow();
        row.tenantId = contract.parties().payer();
        row.counterpartyId = contract.parties().provider();
        row.contractId = contract.contractId();
        row.version = contract.version();
        row.name = contract.name();
        row.payerName = contract.payerName();
        row.providerName = contract.providerName();
        row.method = contract.attribution().method();
        row.program = contract.attribution().program();
        row.assignmentMethod = contract.attribution().assignmentMethod();
        row.chain =
                Optional.ofNullable(contract.attribution().chain())
                        .map(tree -> ChainText.json(ChainReader.read(tree).orThrow()))
                        .orElse(null);
        row.windowStart = contract.attribution().window().start();
        row.windowEnd = contract.attribution().window().end();
        row.periodStart = contract.performancePeriod().start();
        row.periodEnd = contract.performancePeriod().end();
        row.disputeWindowDays = contract.disputeWindowDays();
        row.substanceUse =
                Optional.ofNullable(contract.dataSharing())
                        .map(ContractActivated.DataSharing::substanceUse)
                        .orElse("withhold");
        row.runUntilPaidThrough =
                Optional.ofNullable(contract.ending())
                        .map(ContractActivated.Ending::paidThrough)
                        .orElse(null);
        return row;
    }

    public static Optional<TermsRow> latest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    public static Optional<TermsRow> version(String contractId, int version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }

    /// Contracts of the payer in sight.
    public static List<String> contracts(String payer) {
        return find(
                        "select distinct contractId from TermsRow where tenantId = ?1 order by contractId",
                        payer)
                .project(String.class)
                .list();
    }

    /// The chain that the contract attributes by, if it does.
    public Optional<RuleChain> ruleChain() {
        return Optional.ofNullable(chain).map(text -> ChainText.read(text).orThrow());
    }

    /// How the list is drawn up in the course of the year; empty where the contract names its window.
    ///
    /// @throws IllegalArgumentException for a word that this version of the platform does not know
    public Optional<AssignmentMethodology> methodology() {
        return Optional.ofNullable(assignmentMethod).map(AssignmentMethodology::of);
    }

    /// Which lists beside claims a run by these terms reads; none where its rules are not known, so that it does not come to be.
    public Set<FeedKind> listsRead(ProgramRules rules) {
        Optional<RuleChain> named = ruleChain();
        if (named.isPresent()) {
            return ChainLists.readBy(named.get());
        }
        try {
            PerformanceYear year = new PerformanceYear(periodStart.getYear());
            return CircumstanceLists.readBy(
                    AttributionProgram.of(program).rules(rules, year, window()));
        } catch (IllegalArgumentException | NoSuchElementException _) {
            return Set.of();
        }
    }

    /// Contracts in sight, the payer's own and those in which the tenant is the counterparty.
    public static List<String> contractsInSight() {
        return find("select distinct contractId from TermsRow order by contractId")
                .project(String.class)
                .list();
    }

    public DateSpan window() {
        return new DateSpan(windowStart, windowEnd);
    }

    public DateSpan period() {
        return new DateSpan(periodStart, periodEnd);
    }
}
