using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Tests.Support;

/// <summary>Makes calls that are ready to be stored, without reading a file.</summary>
internal sealed class CallBuilder
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly List<LabelledUtterance> _lines = [];
    private UserId? _rep;
    private string? _repName = "Nora North";
    private TeamId? _team;
    private DealId? _deal;
    private AccountId? _account;
    private string _title = "A call";
    private DateTimeOffset? _startedAt = Start;
    private double? _score = 60;
    private CallType _type = CallType.Discovery;

    public CallBuilder Of(Viewer rep)
    {
        _rep = rep.UserId;
        _repName = rep.Name;
        _team = rep.TeamIds[0];
        return this;
    }

    public CallBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    public CallBuilder On(DateTimeOffset? startedAt)
    {
        _startedAt = startedAt;
        return this;
    }

    public CallBuilder Scored(double? score)
    {
        _score = score;
        return this;
    }

    public CallBuilder With(AccountId account)
    {
        _account = account;
        return this;
    }

    public CallBuilder About(DealId deal)
    {
        _deal = deal;
        return this;
    }

    public CallBuilder Typed(CallType type)
    {
        _type = type;
        return this;
    }

    public CallBuilder Saying(params string[] lines)
    {
        foreach (var line in lines)
        {
            var at = TimeSpan.FromSeconds(_lines.Count * 5);
            _lines.Add(new LabelledUtterance(new Utterance(_lines.Count, _lines.Count % 2, at, at + TimeSpan.FromSeconds(4), line), []));
        }

        return this;
    }

    public NewCall Build()
    {
        if (_lines.Count == 0)
        {
            Saying("Hello there.", "Hi, good to meet you.");
        }

        var facts = new CallFacts
        {
            ImportKey = Guid.NewGuid().ToString(),
            Title = _title,
            RepId = _rep,
            RepName = _repName,
            TeamId = _team,
            DealId = _deal,
            AccountId = _account,
            StartedAt = _startedAt,
            Source = "upload",
            FileName = "call.vtt",
            CreatedBy = "test",
        };
        var call = new Call(facts, Start.AddDays(1));
        var analysis = Analysis();
        call.Understood(analysis);
        call.Scored(_score, _score is null ? "Not scored: too short." : null, Start.AddDays(1));
        return new NewCall(call, analysis, Card(), []);
    }

    private CallAnalysis Analysis() => new()
    {
        Engine = "rules/1",
        Format = "webvtt",
        CallType = _type,
        CallTypeConfidence = 0.8,
        DurationSeconds = _lines.Count * 5,
        Speakers = [Speaker(_repName ?? "Rep", SpeakerRole.Rep), Speaker("Carl Customer", SpeakerRole.Customer)],
        Utterances = _lines,
    };

    private Scorecard Card() => new()
    {
        Rubric = "discovery",
        Version = 1,
        Scorer = "rules/1",
        Score = _score,
        NotScoredReason = _score is null ? "Not scored: too short." : null,
        Criteria = _score is null ? [] : [Criterion("questioning", 3), Criterion("next-step", 2)],
    };

    private static CriterionScore Criterion(string key, int score) => new()
    {
        Key = key,
        Name = key,
        Score = score,
        Max = 5,
        Weight = 50,
        Applies = true,
        Explanation = "As heard.",
        Evidence = [],
    };

    private static SpeakerMetrics Speaker(string name, SpeakerRole role) => new()
    {
        Name = name,
        Role = role,
        RoleConfidence = 1,
        RoleSource = "participants",
        Words = 10,
        Questions = 0,
        TalkRatio = 0.5,
    };
}
