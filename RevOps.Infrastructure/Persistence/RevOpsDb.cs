using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Coaching.Alerts;
using RevOps.Infrastructure.Coaching.Consent;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Persistence;

/// <summary>
/// The one model of the database. Use a context an operation, from <see cref="IDbContextFactory{RevOpsDb}"/>.
/// What only one provider can do belongs to the derived contexts.
/// </summary>
public abstract class RevOpsDb(DbContextOptions options) : IdentityUserContext<AppUser, UserId>(options)
{
    public DbSet<Team> Teams => Set<Team>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<UsageDay> Usage => Set<UsageDay>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<LeadScore> LeadScores => Set<LeadScore>();

    public DbSet<LeadDecision> LeadDecisions => Set<LeadDecision>();

    public DbSet<OutreachText> OutreachTexts => Set<OutreachText>();

    public DbSet<ScoringRun> ScoringRuns => Set<ScoringRun>();

    public DbSet<ProfileVersion> ProfileVersions => Set<ProfileVersion>();

    public DbSet<AccountFigures> AccountFigures => Set<AccountFigures>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<DealStage> DealStages => Set<DealStage>();

    public DbSet<DealStageChange> DealStageChanges => Set<DealStageChange>();

    public DbSet<DealCloseDateChange> DealCloseDateChanges => Set<DealCloseDateChange>();

    public DbSet<DealProduct> DealProducts => Set<DealProduct>();

    public DbSet<DealContact> DealContacts => Set<DealContact>();

    public DbSet<DealMove> DealMoves => Set<DealMove>();

    public DbSet<DealEdit> DealEdits => Set<DealEdit>();

    public DbSet<CallDealLink> CallDealLinks => Set<CallDealLink>();

    public DbSet<LetterDecision> LetterDecisions => Set<LetterDecision>();

    public DbSet<ActionDecision> ActionDecisions => Set<ActionDecision>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<AttachedNote> AttachedNotes => Set<AttachedNote>();

    public DbSet<DealSpan> DealSpans => Set<DealSpan>();

    public DbSet<CallFigure> CallFigures => Set<CallFigure>();

    public DbSet<ModelVersion> ModelVersions => Set<ModelVersion>();

    public DbSet<ModelTraining> ModelTrainings => Set<ModelTraining>();

    public DbSet<DealChance> DealChances => Set<DealChance>();

    public DbSet<LeadChance> LeadChances => Set<LeadChance>();

    public DbSet<SnapshotDay> SnapshotDays => Set<SnapshotDay>();

    public DbSet<LearntSum> LearntSums => Set<LearntSum>();

    public DbSet<RevenueAlert> RevenueAlerts => Set<RevenueAlert>();

    public DbSet<RevenueNotice> RevenueNotices => Set<RevenueNotice>();

    public DbSet<Quota> Quotas => Set<Quota>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<OwnerName> OwnerNames => Set<OwnerName>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();

    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();

    public DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<CallComment> Comments => Set<CallComment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<CriterionOverride> Overrides => Set<CriterionOverride>();

    public DbSet<WordedStep> WordedSteps => Set<WordedStep>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<CrmConnection> Connections => Set<CrmConnection>();

    public DbSet<CallReview> Reviews => Set<CallReview>();

    public DbSet<ReviewStep> ReviewSteps => Set<ReviewStep>();

    public DbSet<CrmWrite> CrmWrites => Set<CrmWrite>();

    public DbSet<BookReading> CrmReadings => Set<BookReading>();

    public DbSet<CrmLink> CrmLinks => Set<CrmLink>();

    public DbSet<CrmStageLink> CrmStages => Set<CrmStageLink>();

    public DbSet<FeedbackNotice> Notices => Set<FeedbackNotice>();

    public DbSet<LiveCall> LiveCalls => Set<LiveCall>();

    public DbSet<LiveWords> LiveWords => Set<LiveWords>();

    public DbSet<LiveMark> LiveMarks => Set<LiveMark>();

    public DbSet<LiveCue> LiveCues => Set<LiveCue>();

    public DbSet<LiveAlert> LiveAlerts => Set<LiveAlert>();

    public DbSet<CallConsent> LiveConsents => Set<CallConsent>();

    public DbSet<PlaybookVersion> PlaybookVersions => Set<PlaybookVersion>();

    public DbSet<PlaybookText> PlaybookTexts => Set<PlaybookText>();
    public DbSet<PracticeSession> Practices => Set<PracticeSession>();

    public DbSet<SpokenLine> PracticeLines => Set<SpokenLine>();

    public DbSet<PracticeAssignment> PracticeAssignments => Set<PracticeAssignment>();

    public DbSet<DrillResult> PracticeDrills => Set<DrillResult>();

    internal DbSet<AccessLock> AccessLocks => Set<AccessLock>();

    internal DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<OrganisationRecord> Organisation => Set<OrganisationRecord>();

    internal DbSet<CallFigureMonth> CallFigureMonths => Set<CallFigureMonth>();

    internal DbSet<CallMentionMonth> CallMentionMonths => Set<CallMentionMonth>();

    internal DbSet<CallMonth> CallMonths => Set<CallMonth>();

    internal DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    internal DbSet<DealAssessmentRecord> DealAssessments => Set<DealAssessmentRecord>();

    internal DbSet<CallReadingRecord> CallReadings => Set<CallReadingRecord>();

    internal DbSet<UtteranceRecord> Utterances => Set<UtteranceRecord>();

    internal DbSet<AnalysisRecord> Analyses => Set<AnalysisRecord>();

    internal DbSet<CallText> CallTexts => Set<CallText>();

    internal DbSet<ParticipantRecord> Participants => Set<ParticipantRecord>();

    internal DbSet<ScorecardRecord> Scorecards => Set<ScorecardRecord>();

    internal DbSet<InstallationRecord> Installation => Set<InstallationRecord>();

    internal DbSet<RubricRecord> Rubrics => Set<RubricRecord>();

    internal DbSet<AlertRuleRecord> AlertRules => Set<AlertRuleRecord>();

    internal DbSet<RevenueRuleRecord> RevenueRules => Set<RevenueRuleRecord>();

    internal DbSet<QuietHoursRecord> QuietHours => Set<QuietHoursRecord>();

    internal DbSet<DealAlertMark> DealAlertMarks => Set<DealAlertMark>();

    internal DbSet<AccountAlertMark> AccountAlertMarks => Set<AccountAlertMark>();

    internal DbSet<LeadAlertMark> LeadAlertMarks => Set<LeadAlertMark>();

    internal DbSet<CoachingRulesRecord> CoachingRules => Set<CoachingRulesRecord>();

    /// <summary>Adds the lines of calls. A provider may store them in fewer statements than a line each.</summary>
    internal virtual void AddLines(IEnumerable<UtteranceRecord> lines) => Utterances.AddRange(lines);

    /// <summary>Stores many new rows of one table at once. A provider may have a quicker way than a statement a row.</summary>
    internal virtual async Task InsertManyAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        Set<T>().AddRange(rows);
        await SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds what calls hear, as <see cref="AddLines"/> does.</summary>
    internal virtual void AddWords(IEnumerable<LiveWords> words) => LiveWords.AddRange(words);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<UserId>().HaveConversion<GuidIdValueConverter<UserId>>();
        configurationBuilder.Properties<TeamId>().HaveConversion<GuidIdValueConverter<TeamId>>();
        configurationBuilder.Properties<AccountId>().HaveConversion<GuidIdValueConverter<AccountId>>();
        configurationBuilder.Properties<ContactId>().HaveConversion<GuidIdValueConverter<ContactId>>();
        configurationBuilder.Properties<LeadId>().HaveConversion<GuidIdValueConverter<LeadId>>();
        configurationBuilder.Properties<DealId>().HaveConversion<GuidIdValueConverter<DealId>>();
        configurationBuilder.Properties<DealStageId>().HaveConversion<GuidIdValueConverter<DealStageId>>();
        configurationBuilder.Properties<ImportId>().HaveConversion<GuidIdValueConverter<ImportId>>();
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
        configurationBuilder.Properties<CallId>().HaveConversion<GuidIdValueConverter<CallId>>();
        configurationBuilder.Properties<ConnectionId>().HaveConversion<GuidIdValueConverter<ConnectionId>>();
        configurationBuilder.Properties<ReviewId>().HaveConversion<GuidIdValueConverter<ReviewId>>();
        configurationBuilder.Properties<LiveCallId>().HaveConversion<GuidIdValueConverter<LiveCallId>>();
        configurationBuilder.Properties<PracticeId>().HaveConversion<GuidIdValueConverter<PracticeId>>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RevOpsDb).Assembly);
    }
}
