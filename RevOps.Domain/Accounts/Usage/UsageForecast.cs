namespace RevOps.Domain.Accounts.Usage;

/// <summary>Use expected on a day, with the range that held 80 % of the back-test.</summary>
public sealed record ForecastDay(DateOnly Day, double Quantity, double Low, double High);

/// <summary>Use expected over some days to come.</summary>
/// <param name="Days">Day by day; they sum to the total.</param>
/// <param name="Total">Their sum.</param>
/// <param name="Low">Lower end of the sum, from errors of sums in the back-test.</param>
/// <param name="High">Upper end.</param>
/// <param name="BackTests">Past moments at which the same method was asked and then compared with what came.</param>
/// <param name="Error">Σ|actual − forecast| ÷ Σ actual over the back-test's weeks (WAPE); null where nothing was used.</param>
public sealed record UsageForecast(IReadOnlyList<ForecastDay> Days, double Total, double Low, double High, int BackTests, double? Error);
