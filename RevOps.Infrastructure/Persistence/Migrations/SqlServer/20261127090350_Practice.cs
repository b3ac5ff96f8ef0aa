using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.SqlServer
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerSays = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CallType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ScenarioKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CallLine = table.Column<int>(type: "int", nullable: true),
                    RubricKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CriterionKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Difficulty = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Seed = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Score = table.Column<double>(type: "float", nullable: true),
                    Scorecard = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScenarioKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CriterionKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Score = table.Column<double>(type: "float", nullable: true)
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
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Mood = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(max)", nullable: true)
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
