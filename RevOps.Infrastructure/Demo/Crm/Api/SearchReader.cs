using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Search;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>Reads a search and refuses what HubSpot refuses.</summary>
internal sealed class SearchReader(CrmDatabase database)
{
    public const int LargestResult = 10_000;

    private const int LongestBody = 3_000;
    private const int LargestPage = 200;
    private const int DefaultPage = 10;
    private const int MostGroups = 5;
    private const int MostFilters = 6;

    public Result<SearchQuery, CrmReply> Read(string type, CrmRequest request)
    {
        if (request.BodyCharacters() > LongestBody)
        {
            return CrmErrors.Validation($"The request body is longer than {LongestBody} characters.");
        }

        var body = request.Json<SearchBody>();
        var (groups, sorts, limit) = (body.FilterGroups ?? [], body.Sorts ?? [], body.Limit ?? DefaultPage);
        if (Problem(body, groups, sorts, limit) is { } problem)
        {
            return CrmErrors.Validation(problem);
        }

        var filters = new List<IReadOnlyList<SearchFilter>>(groups.Count);
        foreach (var group in groups)
        {
            var read = Filters(type, group.Filters ?? []);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            filters.Add(read.Value);
        }

        var sortBy = sorts is [var sort] ? database.Property(type, sort.PropertyName) : null;
        if (sorts.Count > 0 && sortBy is null)
        {
            return CrmErrors.UnknownProperty(sorts[0].PropertyName);
        }

        return new SearchQuery(
            After(body),
            limit,
            body.Properties ?? [],
            filters,
            sortBy is null ? null : new SearchSort(sortBy.Name, sortBy.Type),
            sorts is [{ Direction: "DESCENDING" }]);
    }

    private static string? Problem(
        SearchBody body, IReadOnlyList<FilterGroupBody> groups, IReadOnlyList<SortBody> sorts, int limit)
    {
        if (limit is < 1 or > LargestPage)
        {
            return $"The limit must be between 1 and {LargestPage}.";
        }

        if (!string.IsNullOrEmpty(body.After) && CrmText.ReadId(body.After) is null)
        {
            return "The paging cursor \"after\" is not a number.";
        }

        if (After(body) + (long)limit > LargestResult)
        {
            return $"A search returns at most {LargestResult} results; \"after\" and \"limit\" together exceed them.";
        }

        return sorts.Count > 1 ? "A search takes one sort at most."
            : groups.Count > MostGroups || groups.Any(x => x.Filters?.Count > MostFilters)
                ? $"A search takes {MostGroups} filter groups of {MostFilters} filters at most."
                : null;
    }

    private static int After(SearchBody body) => (int)Math.Min(CrmText.ReadId(body.After) ?? 0, int.MaxValue);

    private Result<IReadOnlyList<SearchFilter>, CrmReply> Filters(string type, IReadOnlyList<FilterBody> given)
    {
        var filters = new List<SearchFilter>(given.Count);
        foreach (var filter in given)
        {
            if (database.Property(type, filter.PropertyName) is not { } property)
            {
                return CrmErrors.UnknownProperty(filter.PropertyName);
            }

            if (!SearchFilter.Operators.Contains(filter.Operator))
            {
                return CrmErrors.Validation($"\"{filter.Operator}\" is not an operator.");
            }

            var value = SearchValue.Read(filter.Value, property.Type);
            if (value is null && SearchFilter.TakesValue(filter.Operator))
            {
                return CrmErrors.Validation($"\"{filter.Value}\" is not a {property.Type}.", "INVALID_FILTER", filter.PropertyName);
            }

            filters.Add(new SearchFilter(property.Name, property.Type, filter.Operator, value));
        }

        return filters;
    }
}
