using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActionDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Done = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionDecisions_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ActionDecisions_Users_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActionDecisions_Users_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CallFigures",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(130)", maxLength: 130, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: false),
                    Weight = table.Column<double>(type: "double precision", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Segment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Stamp = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallFigures", x => new { x.CallId, x.Kind, x.Key });
                    table.ForeignKey(
                        name: "FK_CallFigures_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallReadings",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallReadings", x => x.CallId);
                    table.ForeignKey(
                        name: "FK_CallReadings_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealAssessments",
                columns: table => new
                {
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    AsOf = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Rules = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DealVersion = table.Column<int>(type: "integer", nullable: false),
                    Health = table.Column<double>(type: "double precision", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Risks = table.Column<int>(type: "integer", nullable: false),
                    Severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TopRisk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Json = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealAssessments", x => x.DealId);
                    table.ForeignKey(
                        name: "FK_DealAssessments_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromStageId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToStageId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriorSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PriorClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    VersionAfter = table.Column<int>(type: "integer", nullable: false),
                    MovedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealMoves_DealStages_FromStageId",
                        column: x => x.FromStageId,
                        principalTable: "DealStages",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DealMoves_DealStages_ToStageId",
                        column: x => x.ToStageId,
                        principalTable: "DealStages",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DealMoves_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DealMoves_Users_MovedBy",
                        column: x => x.MovedBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DealMoves_Users_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DealSpans",
                columns: table => new
                {
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    StageId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Probability = table.Column<int>(type: "integer", nullable: false),
                    Forecast = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealSpans", x => new { x.DealId, x.From });
                    table.ForeignKey(
                        name: "FK_DealSpans_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LetterDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Letter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterDecisions_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LetterDecisions_Users_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_LetterDecisions_Users_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SnapshotDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Deals = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotDays", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActionDecisions_DealId_Key_Number",
                table: "ActionDecisions",
                columns: new[] { "DealId", "Key", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActionDecisions_DecidedBy",
                table: "ActionDecisions",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ActionDecisions_UndoneBy",
                table: "ActionDecisions",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_CallFigures_Day_Kind",
                table: "CallFigures",
                columns: new[] { "Day", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFigures_RepId_Day_Kind",
                table: "CallFigures",
                columns: new[] { "RepId", "Day", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFigures_TeamId_Day_Kind",
                table: "CallFigures",
                columns: new[] { "TeamId", "Day", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_DealAssessments_DueAt",
                table: "DealAssessments",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_DealAssessments_Health",
                table: "DealAssessments",
                column: "Health");

            migrationBuilder.CreateIndex(
                name: "IX_DealMoves_DealId_MovedAt",
                table: "DealMoves",
                columns: new[] { "DealId", "MovedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DealMoves_FromStageId",
                table: "DealMoves",
                column: "FromStageId");

            migrationBuilder.CreateIndex(
                name: "IX_DealMoves_MovedBy",
                table: "DealMoves",
                column: "MovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DealMoves_ToStageId",
                table: "DealMoves",
                column: "ToStageId");

            migrationBuilder.CreateIndex(
                name: "IX_DealMoves_UndoneBy",
                table: "DealMoves",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_From",
                table: "DealSpans",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_State_ClosesOn_From",
                table: "DealSpans",
                columns: new[] { "State", "ClosesOn", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterDecisions_DealId_Letter_Number",
                table: "LetterDecisions",
                columns: new[] { "DealId", "Letter", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterDecisions_DecidedBy",
                table: "LetterDecisions",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_LetterDecisions_UndoneBy",
                table: "LetterDecisions",
                column: "UndoneBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActionDecisions");

            migrationBuilder.DropTable(
                name: "CallFigures");

            migrationBuilder.DropTable(
                name: "CallReadings");

            migrationBuilder.DropTable(
                name: "DealAssessments");

            migrationBuilder.DropTable(
                name: "DealMoves");

            migrationBuilder.DropTable(
                name: "DealSpans");

            migrationBuilder.DropTable(
                name: "LetterDecisions");

            migrationBuilder.DropTable(
                name: "SnapshotDays");
        }
    }
}
