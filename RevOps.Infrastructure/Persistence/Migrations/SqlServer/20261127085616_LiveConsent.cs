using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LiveConsent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CoachingRules");

            migrationBuilder.DropTable(
                name: "LiveConsents");
        }
    }
}
