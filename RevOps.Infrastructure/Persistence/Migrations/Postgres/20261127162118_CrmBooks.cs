using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CrmBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                table: "Deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ReviewId",
                table: "CrmWrites",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "CallId",
                table: "CrmWrites",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "DealId",
                table: "CrmWrites",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DealMoveId",
                table: "CrmWrites",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DueAt",
                table: "CrmWrites",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Lease",
                table: "CrmWrites",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LeaseUntil",
                table: "CrmWrites",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CrmLinks",
                columns: table => new
                {
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmLinks", x => new { x.ConnectionId, x.Kind, x.ExternalId });
                    table.ForeignKey(
                        name: "FK_CrmLinks_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CrmReadings",
                columns: table => new
                {
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    CheckedId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmReadings", x => new { x.ConnectionId, x.Kind });
                    table.ForeignKey(
                        name: "FK_CrmReadings_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CrmStages",
                columns: table => new
                {
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    StageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Pipeline = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Probability = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmStages", x => new { x.ConnectionId, x.ExternalId });
                    table.ForeignKey(
                        name: "FK_CrmStages_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CrmStages_DealStages_StageId",
                        column: x => x.StageId,
                        principalTable: "DealStages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_DealId_Revision",
                table: "CrmWrites",
                columns: new[] { "DealId", "Revision" });

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_DealMoveId",
                table: "CrmWrites",
                column: "DealMoveId");

            migrationBuilder.CreateIndex(
                name: "IX_CrmWrites_DueAt",
                table: "CrmWrites",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_CrmLinks_RecordId",
                table: "CrmLinks",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_CrmStages_StageId",
                table: "CrmStages",
                column: "StageId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CrmLinks");

            migrationBuilder.DropTable(
                name: "CrmReadings");

            migrationBuilder.DropTable(
                name: "CrmStages");

            migrationBuilder.DropIndex(
                name: "IX_CrmWrites_DealId_Revision",
                table: "CrmWrites");

            migrationBuilder.DropIndex(
                name: "IX_CrmWrites_DealMoveId",
                table: "CrmWrites");

            migrationBuilder.DropIndex(
                name: "IX_CrmWrites_DueAt",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "DealId",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "DealMoveId",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "Lease",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "LeaseUntil",
                table: "CrmWrites");

            migrationBuilder.AlterColumn<Guid>(
                name: "ReviewId",
                table: "CrmWrites",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "CallId",
                table: "CrmWrites",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
