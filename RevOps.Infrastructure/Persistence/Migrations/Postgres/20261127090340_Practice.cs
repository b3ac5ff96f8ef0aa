using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Practice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PracticeDrills",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerSays = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Verdict = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeDrills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeDrills_Users_RepId",
                        column: x => x.RepId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PracticeSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CallType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ScenarioKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CallId = table.Column<Guid>(type: "uuid", nullable: true),
                    CallLine = table.Column<int>(type: "integer", nullable: true),
                    RubricKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CriterionKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Difficulty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Score = table.Column<double>(type: "double precision", nullable: true),
                    Scorecard = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeSessions_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PracticeSessions_Users_RepId",
                        column: x => x.RepId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PracticeAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScenarioKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CriterionKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Score = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeAssignments_PracticeSessions_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "PracticeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_PracticeAssignments_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PracticeAssignments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PracticeAssignments_Users_RepId",
                        column: x => x.RepId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PracticeLines",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Mood = table.Column<string>(type: "text", nullable: true),
                    Remark = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeLines", x => new { x.PracticeId, x.Number });
                    table.ForeignKey(
                        name: "FK_PracticeLines_PracticeSessions_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "PracticeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAssignments_ById",
                table: "PracticeAssignments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAssignments_PracticeId",
                table: "PracticeAssignments",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAssignments_RepId_CompletedAt",
                table: "PracticeAssignments",
                columns: new[] { "RepId", "CompletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAssignments_TeamId_CreatedAt",
                table: "PracticeAssignments",
                columns: new[] { "TeamId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeDrills_RepId_At",
                table: "PracticeDrills",
                columns: new[] { "RepId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeSessions_CallId",
                table: "PracticeSessions",
                column: "CallId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeSessions_RepId_ClientKey",
                table: "PracticeSessions",
                columns: new[] { "RepId", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PracticeSessions_RepId_StartedAt",
                table: "PracticeSessions",
                columns: new[] { "RepId", "StartedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PracticeAssignments");

            migrationBuilder.DropTable(
                name: "PracticeDrills");

            migrationBuilder.DropTable(
                name: "PracticeLines");

            migrationBuilder.DropTable(
                name: "PracticeSessions");
        }
    }
}
