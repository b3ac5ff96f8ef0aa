using System.Text.Json.Nodes;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Tests.Coaching.Playbooks.Editing;

/// <summary>The forms ask for what the reader reads, no more and no less.</summary>
public sealed class PartFieldsTests
{
    public static TheoryData<string> Parts => [.. PlaybookParts.All];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Of_EveryField_IsKnownToTheReaderAndNoneIsMissing(string part)
    {
        var text = new JsonArray(EntryOf(PartFields.Of(part))).ToJsonString();

        var errors = new PlaybookText().With(part, text).Errors();

        Assert.DoesNotContain(errors, x => x.Problem.Contains("is missing", StringComparison.Ordinal) || x.Problem.Contains("no field", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, x => x.Problem.Contains("does not fit", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Of_FieldThatMustBeThere_IsNotOptional(string part)
    {
        foreach (var field in PartFields.Of(part).Where(x => !x.Optional))
        {
            var entry = EntryOf(PartFields.Of(part));
            entry.Remove(field.Name);

            var errors = new PlaybookText().With(part, new JsonArray(entry).ToJsonString()).Errors();

            Assert.Contains(errors, x => x.Field == field.Name);
        }
    }

    private static JsonObject EntryOf(IReadOnlyList<EntryField> fields)
    {
        var entry = new JsonObject();
        foreach (var field in fields)
        {
            entry[field.Name] = field.Kind switch
            {
                EntryFieldKind.Lines => new JsonArray("words"),
                EntryFieldKind.Choice => field.Choices[0].Value,
                EntryFieldKind.Choices => new JsonArray(field.Choices[0].Value),
                EntryFieldKind.Number => 60,
                EntryFieldKind.Flag => true,
                EntryFieldKind.Entries => new JsonArray(EntryOf(field.Fields)),
                _ => "words",
            };
        }

        return entry;
    }
}
