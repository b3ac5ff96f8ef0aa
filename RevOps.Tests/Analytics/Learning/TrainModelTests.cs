using System.Text.Json;
using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Models;
using static RevOps.Tests.Analytics.Learning.LearningWorld;

namespace RevOps.Tests.Analytics.Learning;

public sealed class TrainModelTests
{
    [Fact]
    public void Train_KnownRule_FindsItAndIsMeasuredOnLaterDeals()
    {
        var model = Trainer.Train(Data(1500), LearningRules.Deals, Start);

        Assert.Equal(ModelBasis.Weights, model.Basis);
        Assert.InRange(model.HoldOut!.Auc!.Value, 0.75, 0.95);
        Assert.InRange(model.HoldOut.Calibration.Error, 0, 0.08);
        Assert.True(model.HoldOut.BrierSkill > 0.15);
        var words = Predict.Weights(model);
        Assert.StartsWith("Days in stage, each", words[0].Says, StringComparison.Ordinal);
        Assert.True(words[0].OddsRatio < 1);
        Assert.True(words.Single(x => x.Says == "Source: Referral").OddsRatio > 1);
        Assert.True(words.Single(x => x.Says == "Amount: not known").OddsRatio < 1);
    }

    [Fact]
    public void Train_TooFewWon_GivesBaseRatesAndSaysSo()
    {
        var model = Trainer.Train(Data(120), Quick, Start);
        var prediction = Predict.With(model, Features.Read(PastDeals(1)[0].Snapshot));

        Assert.Equal(ModelBasis.BaseRates, model.Basis);
        Assert.Contains("it takes 50 won and 150 lost deals", prediction.Says, StringComparison.Ordinal);
        Assert.Empty(prediction.Contributions);
        var rates = model.BaseRates.ToDictionary(x => x.Group!, x => x.Probability);
        Assert.True(rates["Discovery"] > rates["Negotiation"]);
        Assert.Equal(model.Share, Predict.Probability(model, new FeatureRow("Never seen", [])));
    }

    [Fact]
    public void Train_NoCases_KnowsNothing() =>
        Assert.Equal(0.5, Predict.Probability(Trainer.Train(Features.Label([]), Quick, Start), new FeatureRow(null, [])));

    [Fact]
    public void Train_ShuffledCases_GivesTheSameModel()
    {
        var deals = PastDeals(600).ToArray();
        var model = Trainer.Train(Features.Label(deals), Quick, Start);
        new Random(5).Shuffle(deals);

        var again = Trainer.Train(Features.Label(deals), Quick, Start);

        Assert.Equal(JsonSerializer.Serialize(model), JsonSerializer.Serialize(again));
    }

    [Fact]
    public void Train_OutcomesShuffled_FindsNothing()
    {
        var deals = PastDeals(2000);
        bool[] outcomes = [.. deals.Select(x => x.Outcome)];
        new Random(11).Shuffle(outcomes);

        var model = Trainer.Train(Features.Label(deals.Select((x, i) => x with { Outcome = outcomes[i] })), Quick, Start);

        Assert.InRange(model.HoldOut!.Auc!.Value, 0.42, 0.58);
        Assert.InRange(model.HoldOut.BrierSkill, -0.05, 0.05);
    }

    [Fact]
    public void Model_StoredAndRead_PredictsTheSame()
    {
        var model = Trainer.Train(Data(600), Quick, Start);
        var read = JsonSerializer.Deserialize<LearntModel>(JsonSerializer.Serialize(model))!;

        Assert.All(PastDeals(50, seed: 3), x => Assert.Equal(Predict.Probability(model, Features.Read(x.Snapshot)), Predict.Probability(read, Features.Read(x.Snapshot))));
    }

    [Fact]
    public void Predict_Contributions_SumToTheLogOdds()
    {
        var model = Trainer.Train(Data(600), Quick, Start);

        Assert.All(PastDeals(50, seed: 9), x =>
        {
            var prediction = Predict.With(model, Features.Read(x.Snapshot));
            Assert.Equal(Logistic.LogOdds(prediction.Probability), model.Constant + prediction.Contributions.Sum(y => y.LogOdds), 6);
            Assert.Contains(prediction.Contributions, y => y.Sentence.StartsWith("Days in stage (", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Predict_WordNeverSeen_CountsAsAnyOther()
    {
        var model = Trainer.Train(Data(600), Quick, Start);
        var deal = PastDeals(1)[0].Snapshot;

        Assert.Equal(
            Predict.Probability(model, Features.Read(deal with { Source = "Fair 3" })),
            Predict.Probability(model, Features.Read(deal with { Source = "A word of tomorrow" })));
    }

    [Fact]
    public void Label_DecidedBeforeTheSnapshot_IsLeftOut()
    {
        var deals = PastDeals(20);
        var late = deals[0] with { DecidedAt = deals[0].Snapshot.At };

        var data = Features.Label([late, .. deals.Skip(1)]);

        Assert.Equal((19, 1), (data.Rows.Count, data.LeftOut));
    }

    [Fact]
    public void Split_CasesOpenAtTheCut_AreInNeitherPart()
    {
        var split = TimeSplit.HoldOut(Data(400), 0.25);

        Assert.True(split.Purged > 0);
        Assert.All(split.Train.Rows, x => Assert.True(x.DecidedAt <= split.Cut));
        Assert.All(split.Test.Rows, x => Assert.True(x.At >= split.Cut));
        Assert.Equal(400, split.Train.Rows.Count + split.Test.Rows.Count + split.Purged);
    }

    [Fact]
    public void Split_SeveralSnapshotsOfADeal_StayTogether()
    {
        var weekly = PastDeals(300).SelectMany(x => Enumerable.Range(0, 4)
            .Select(week => x with { Snapshot = x.Snapshot with { At = x.Snapshot.At.AddDays(2 * week) } }));

        var folds = TimeSplit.Folds(Features.Label(weekly), 4);

        Assert.All(folds, x => Assert.Empty(x.Train.Rows.Select(y => y.Subject).Intersect(x.Test.Rows.Select(y => y.Subject))));
    }
}
