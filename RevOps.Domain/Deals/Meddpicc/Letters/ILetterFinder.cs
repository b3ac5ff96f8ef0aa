using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>Finds what a sentence of the customer says of one letter. A new way of saying it is a line in <c>meddpicc.txt</c>.</summary>
internal interface ILetterFinder
{
    IEnumerable<Mention> Find(Passage passage);
}
