using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>"Marcus from Halyard", "Jonas Weber at Halyard": a person and a company, both with a capital.</summary>
internal static class Introductions
{
    public static bool NamesCompany(SpokenText text)
    {
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (text[i].Lower is "from" && IsName(text, i - 1) && IsName(text, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(SpokenText text, int at) =>
        text[at].Capital && text[at].Lower is not ("i" or "i'm" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday");
}
