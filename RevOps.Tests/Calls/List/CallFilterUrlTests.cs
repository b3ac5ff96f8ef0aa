using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Api;
using RevOps.Web.Calls;

namespace RevOps.Tests.Calls.List;

public sealed class CallFilterUrlTests
{
    [Fact]
    public void Parse_OfToQuery_GivesTheFilterBack() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Filters().ToArbitrary(), x => CallFilterUrl.Parse(CallFilterUrl.ToQuery(x)) == x));

    [Fact]
    public void ToQuery_OfParse_IsStableWhateverCame() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var query = CallFilterUrl.ToQuery(CallFilterUrl.Parse($"?q={text}&page={text}&min={text}&days={text}&rep={text}&size={text}"));
            return CallFilterUrl.ToQuery(CallFilterUrl.Parse(query)) == query;
        }));

    [Fact]
    public void ToQuery_Everything_IsEmpty() => Assert.Equal("", CallFilterUrl.ToQuery(new CallFilter()));

    [Theory]
    [InlineData("page=0", 0)]
    [InlineData("page=-5", 0)]
    [InlineData("page=3", 2)]
    [InlineData("page=99999999999999", 0)]
    [InlineData("page=2147483647", int.MaxValue - 1)]
    public void Parse_Page_NeverNegative(string query, int page) => Assert.Equal(page, CallFilterUrl.Parse(query).Page);

    [Theory]
    [InlineData("size=100", 100)]
    [InlineData("size=7", 50)]
    [InlineData("size=100000", 50)]
    public void Parse_Size_IsOneThatIsOffered(string query, int size) => Assert.Equal(size, CallFilterUrl.Parse(query).PageSize);

    [Fact]
    public void Parse_ControlCharacters_AreLeftOut() => Assert.Equal("net price", CallFilterUrl.Parse("q=net%00+pri%0Ace%ED%A0%80".Replace("%ED%A0%80", "", StringComparison.Ordinal)).Text);

    [Fact]
    public void Parse_Nonsense_IsEverything()
    {
        var filter = CallFilterUrl.Parse("team=x&rep=1&account=&type=banana&min=-1&max=101&from=2026-13-01&to=yesterday&days=0&sort=42&dir=up");

        Assert.Equal(new CallFilter(), filter);
        Assert.True(filter.IsEverything);
    }

    [Fact]
    public void ToExport_FarPage_ExportsTheWholeFilter() =>
        Assert.Equal("/calls/export.csv?type=demo", CallFilterUrl.ToExport(new CallFilter { Type = CallType.Demo, Page = 4, PageSize = 200 }));

    [Fact]
    public void On_LastDays_CountsTodayIn()
    {
        var week = new CallFilter { LastDays = 7, To = new(2020, 1, 1) }.On(new(2026, 3, 7));

        Assert.Equal((new DateOnly(2026, 3, 1), null, null), (week.From, week.To, week.LastDays));
    }

    private static Gen<CallFilter> Filters() =>
        from text in ArbMap.Default.GeneratorFor<string>()
        from flags in Gen.Choose(0, 255)
        from low in Gen.Choose(0, 100)
        from high in Gen.Choose(0, 100)
        from day in Gen.Choose(0, 30000)
        from type in Gen.Elements(Enum.GetValues<CallType>())
        from sort in Gen.Elements(Enum.GetValues<CallSort>())
        from page in Gen.Choose(0, 100000)
        from size in Gen.Elements(ListQuery.PageSizes.ToArray())
        select new CallFilter
        {
            Text = Typed(text),
            Team = (flags & 1) > 0 ? TeamId.New() : null,
            Rep = (flags & 2) > 0 ? UserId.New() : null,
            Account = (flags & 4) > 0 ? AccountId.New() : null,
            Type = (flags & 8) > 0 ? type : null,
            ScoreFrom = (flags & 16) > 0 ? low : null,
            ScoreTo = (flags & 32) > 0 ? high : null,
            Unscored = (flags & 64) > 0,
            From = (flags & 128) > 0 ? new DateOnly(1990, 1, 1).AddDays(day) : null,
            LastDays = (flags & 128) > 0 ? null : 1 + (day % 90),
            Sort = sort,
            Descending = (flags & 3) > 0,
            Page = page,
            PageSize = size,
        };

    // What a search field can hold: one line, no half characters.
    private static string? Typed(string? text)
    {
        var words = string.Concat((text ?? "").Where(x => !char.IsControl(x) && !char.IsSurrogate(x))).Trim();
        return words.Length == 0 ? null : words;
    }
}
