using System.Text;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Reading;
using RevOps.Infrastructure.Crm.Imports;

namespace RevOps.Tests.Crm.Imports;

public sealed class TablesTests
{
    private static readonly TableReader Reader = new();

    static TablesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", true, "UTF-8" },
        { "utf-8", false, "UTF-8" },
        { "utf-16", true, "UTF-16" },
        { "utf-16", false, "UTF-16" },
        { "utf-16BE", true, "UTF-16" },
        { "windows-1252", false, "Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Open_AnyEncoding_ReadsTheSame(string name, bool mark, string said)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Name;City\nMüller & Söhne;Köln\n\"Zwei\nZeilen; ja\";\"Er sagte \"\"gut\"\"\"\n")];

        var table = Reader.Open("list.csv", bytes).Value!;

        Assert.Equal(["Name", "City"], table.Columns);
        Assert.Equal([["Müller & Söhne", "Köln"], ["Zwei\nZeilen; ja", "Er sagte \"gut\""]], table.Rows().Select(x => x.ToArray()));
        Assert.Equal($"semicolon, {said}", table.Dialect);
    }

    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a\tb\r\n1\t2\r\n")]
    [InlineData("a|b\n1|2\n\n")]
    public void Open_AnyDelimiter_SplitsColumns(string text)
    {
        var table = Reader.Open("x.csv", Encoding.UTF8.GetBytes(text)).Value!;

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal([["1", "2"]], table.Rows().Select(x => x.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004\0\0,\0")]
    public void Open_NoTable_SaysSo(string text) => Assert.False(Reader.Open("x.csv", Encoding.UTF8.GetBytes(text)).IsSuccess);

    [Fact]
    public void Open_RecordTree_ReadsReferences()
    {
        const string Text = """{"records":[{"attributes":{"type":"Opportunity","referenceId":"Ref1"},"AccountId":"@AccountRef1","Name":"Pilot","Amount":5}]}""";

        var table = Reader.Open("deals.json", Encoding.UTF8.GetBytes(Text)).Value!;

        Assert.Equal(ImportKind.Deals, table.SaysKind);
        Assert.Equal(["Ref1", "AccountRef1", "Pilot", "5"], table.Rows().Single());
    }

    [Theory]
    [InlineData("Account.csv", "Id,Name,BillingCity,Industry,NumberOfEmployees,OwnerId", ImportKind.Accounts)]
    [InlineData("export.csv", "Id,AccountId,LastName,FirstName,MailingCity,Email,Title", ImportKind.Contacts)]
    [InlineData("export.csv", "Id,LastName,FirstName,Company,Status,LeadSource,IsConverted,OwnerId", ImportKind.Leads)]
    [InlineData("hubspot-crm-exports-all-deals.csv", "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company", ImportKind.Deals)]
    [InlineData("all-companies.csv", "Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry", ImportKind.Accounts)]
    [InlineData("Task.csv", "Id,WhoId,WhatId,Subject,ActivityDate,Status,OwnerId", ImportKind.Activities)]
    [InlineData("data.csv", "account,date,product,quantity,active users", ImportKind.Usage)]
    [InlineData("fx.csv", "Currency,Date,Rate", ImportKind.Rates)]
    [InlineData("customers.csv", "customerID,gender,tenure,Contract,MonthlyCharges,TotalCharges,Churn", ImportKind.Accounts)]
    [InlineData("OpportunityHistory.csv", "OpportunityId,FromStage,ToStage,CreatedDate", ImportKind.StageHistory)]
    public void Guess_KnownHeaders_FindsTheKind(string file, string header, ImportKind kind) =>
        Assert.Equal(kind, GuessMapping.Of(file, header.Split(','), [], null).Kind);

    [Fact]
    public void Guess_GermanNumbersAndDays_AreSeen()
    {
        var guess = GuessMapping.Of("deals.csv", ["Deal name", "Amount", "Close date"], [["A", "1.234,50", "13.02.2026"]], null);

        Assert.Equal((true, DayOrder.DayFirst), (guess.DecimalComma, guess.DayOrder));
        Assert.Equal(DayOrder.MonthFirst, GuessMapping.Of("deals.csv", ["Deal name", "Close date"], [["A", "02/13/2026"]], null).DayOrder);
    }

    [Theory]
    [InlineData(FieldKind.Amount, "$1,234.50", "1234.5")]
    [InlineData(FieldKind.Amount, "(20)", "-20")]
    [InlineData(FieldKind.Percent, "0.4", "40")]
    [InlineData(FieldKind.Percent, "75%", "75")]
    [InlineData(FieldKind.Time, "2024-07-11T21:22:07.000+0000", "2024-07-11T21:22:07.0000000+00:00")]
    [InlineData(FieldKind.Time, "2024-07-11 21:22", "2024-07-11T21:22:00.0000000+00:00")]
    [InlineData(FieldKind.Time, "1720732927000", "2024-07-11T21:22:07.0000000+00:00")]
    [InlineData(FieldKind.Day, "3/4/2026", "2026-04-03")]
    [InlineData(FieldKind.YesNo, "TRUE", "true")]
    [InlineData(FieldKind.Email, "Ann@Example.COM", "ann@example.com")]
    public void Read_Cell_IsUnderstoodAndRestored(FieldKind kind, string text, string written)
    {
        var field = new ImportField("x", "X", kind, 0, []);
        var mapping = new ImportMapping { Kind = ImportKind.Deals, Fields = new Dictionary<string, string>() };

        var value = FieldText.Read(field, text, mapping);

        Assert.Equal(written, FieldText.Write(value));
        Assert.Equal(value, FieldText.Restore(field, written));
    }
}
