using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ConsentAndAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlertRules",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertRules", x => new { x.Scope, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "CoachingRules",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingRules", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "LiveAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LiveCallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Quote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: true),
                    AtSeconds = table.Column<double>(type: "float", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiveAlerts_LiveCalls_LiveCallId",
                        column: x => x.LiveCallId,
                        principalTable: "LiveCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LiveConsents",
                columns: table => new
                {
                    LiveCallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Sentence = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FirstSequence = table.Column<int>(type: "int", nullable: false),
                    ObjectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ObjectedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AfterObjection = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RemovedFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Removed = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveConsents", x => x.LiveCallId);
                    table.ForeignKey(
                        name: "FK_LiveConsents_LiveCalls_LiveCallId",
                        column: x => x.LiveCallId,
                        principalTable: "LiveCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LiveAlerts_At",
                table: "LiveAlerts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LiveAlerts_LiveCallId_Kind_Key",
                table: "LiveAlerts",
                columns: new[] { "LiveCallId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiveAlerts_TeamId_AcknowledgedAt_At",
                table: "LiveAlerts",
                columns: new[] { "TeamId", "AcknowledgedAt", "At" });

            // What was raised before alerts had a table of their own
            migrationBuilder.Sql(
                @"INSERT INTO [LiveAlerts] ([Id], [LiveCallId], [RepId], [TeamId], [Kind], [Key], [Name], [AtSeconds], [At])
                  SELECT m.[Id], m.[LiveCallId], c.[RepId], c.[TeamId], LEFT(m.[Key], CHARINDEX(':', m.[Key]) - 1), SUBSTRING(m.[Key], CHARINDEX(':', m.[Key]) + 1, 100), LEFT(m.[Text], 100), m.[AtSeconds], m.[At]
                  FROM [LiveMarks] AS m INNER JOIN [LiveCalls] AS c ON c.[Id] = m.[LiveCallId]
                  WHERE m.[Kind] = 'Alert' AND CHARINDEX(':', m.[Key]) > 1;");
            migrationBuilder.Sql(@"DELETE FROM [LiveMarks] WHERE [Kind] = 'Alert';");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "LiveMarks");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertRules");

            migrationBuilder.DropTable(
                name: "CoachingRules");

            migrationBuilder.DropTable(
                name: "LiveAlerts");

            migrationBuilder.DropTable(
                name: "LiveConsents");

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "LiveMarks",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");
        }
    }
}
