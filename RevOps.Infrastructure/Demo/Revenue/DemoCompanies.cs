namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>The companies of the demo's book: those of its calls, and as many again that were sold to before the calls begin.</summary>
internal static class DemoCompanies
{
    private const int Made = 60;
    private static readonly string[] Enterprise = ["jonas.weber@halyard.example", "priya.raman@halyard.example", "sam.ortega@halyard.example"];
    private static readonly string[] MidMarket = ["lena.fischer@halyard.example", "marcus.boyd@halyard.example"];
    public static readonly string[] Renewals = ["aiko.tanaka@halyard.example", "owen.price@halyard.example"];
    private static readonly string[] First = ["Alder", "Birch", "Cobalt", "Dover", "Ember", "Fathom", "Grange", "Holm", "Ivory", "Jasper", "Kestrel", "Larch", "Marl", "Nettle", "Ochre", "Penn", "Quay", "Rowan", "Slate", "Thorn"];
    private static readonly string[] Second = ["bridge", "field", "haven", "mere", "stone", "wick", "worth", "brook", "gate", "moor", "shaw", "ford"];

    private static readonly (string Group, string Industry, string Suffix)[] Lines =
    [
        ("logistics", "Logistics", "Logistics"), ("finance", "Financial services", "Capital"), ("retail", "Retail", "Stores"), ("energy", "Energy", "Energy"),
        ("health", "Healthcare", "Health"), ("media", "Media", "Media"), ("software", "Software", "Systems"), ("food", "Food and drink", "Foods"),
    ];

    private static readonly (string Word, string Group)[] Words =
    [
        ("freight", "logistics"), ("haul", "logistics"), ("ship", "logistics"), ("port", "logistics"), ("deliver", "logistics"), ("rail", "logistics"), ("airline", "logistics"),
        ("insur", "finance"), ("bank", "finance"), ("credit", "finance"), ("fintech", "finance"), ("retail", "retail"), ("fashion", "retail"), ("apparel", "retail"), ("grocery", "retail"),
        ("energy", "energy"), ("wind", "energy"), ("utility", "energy"), ("clinic", "health"), ("medic", "health"), ("pharma", "health"), ("labor", "health"), ("biotech", "health"),
        ("media", "media"), ("game", "media"), ("publish", "media"), ("broadcast", "media"), ("software", "software"), ("tech", "software"), ("food", "food"), ("dairy", "food"),
    ];

    private static readonly string[] GivenNames = ["Ada", "Ben", "Clara", "Dev", "Erin", "Felix", "Gita", "Hugo", "Iris", "Joel", "Kira", "Liam", "Mona", "Nils", "Olga", "Paul", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wim", "Yara", "Zoe"];
    private static readonly string[] FamilyNames = ["Abbot", "Bauer", "Castell", "Dunne", "Ekberg", "Farrow", "Gupta", "Hale", "Ibsen", "Jarvis", "Keller", "Lowe", "Marsh", "Novak", "Osei", "Petit", "Quinn", "Reyes", "Stone", "Tran", "Underhill", "Voss", "Webb", "Yates"];
    private static readonly string[] Titles = ["VP Operations", "Head of Data", "Chief Financial Officer", "IT Director", "Analytics Manager", "Procurement Lead", "Chief Operating Officer", "Operations Manager"];

    public static List<DemoCompany> All()
    {
        var owners = DemoFiles.Calls().GroupBy(x => x.Account).ToDictionary(x => x.Key, x => x.OrderBy(c => c.DaysAgo).First().Rep);
        var known = DemoFiles.Accounts().Select(x => new DemoCompany($"A-{x.Key}", x, GroupOf(x.Industry), owners.GetValueOrDefault(x.Key, Enterprise[0]), IsKnown: true));
        return [.. known, .. Enumerable.Range(0, Made).Select(Make)];
    }

    public static string Person(Dice dice) => $"{dice.One(GivenNames)} {dice.One(FamilyNames)}";

    public static string CompanyName(int i) => First[i % First.Length] + Second[(i + (i / First.Length)) % Second.Length];

    public static (string Group, string Industry, string Suffix) Line(int i) => Lines[i % Lines.Length];

    private static DemoCompany Make(int i)
    {
        var dice = new Dice((ulong)(1000 + i));
        var (group, industry, suffix) = Line(i);
        var name = $"{CompanyName(i)} {suffix}";
        var domain = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() + ".example";
        var employees = (int)Math.Exp(4.2 + (dice.Next() * 4.6));
        var region = new[] { "US", "EU", "UK", "APAC" }[i % 4];
        var segment = i % 3 == 0 ? "commit" : i % 3 == 1 ? "prospect" : employees < 500 ? "product-led" : "commit";
        var people = Enumerable.Range(0, dice.Next(3, 6)).Select(p => PersonAt(dice, domain, Titles[(i + p) % Titles.Length])).DistinctBy(x => x.Email).ToList();
        var owner = employees > 1000 ? Enterprise[i % 3] : MidMarket[i % 2];
        return new($"A-{1000 + i}", new DemoAccount($"made-{i}", name, domain, segment, industry, employees, region, people), group, owner, IsKnown: false);
    }

    private static DemoContact PersonAt(Dice dice, string domain, string title)
    {
        var name = Person(dice);
        return new(name, title, name.Replace(' ', '.').ToLowerInvariant() + "@" + domain);
    }

    private static string GroupOf(string industry) =>
        Words.FirstOrDefault(x => industry.Contains(x.Word, StringComparison.OrdinalIgnoreCase)).Group ?? "other";
}
