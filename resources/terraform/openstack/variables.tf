# The program writes all of these into machines.auto.tfvars.json. There is no secret among them but host keys that are good
# for the first contact only.

variable "cluster" {
  description = "The cluster: its id (a UUID), the first 8 characters of it, its name."
  type = object({
    id    = string
    short = string
    name  = string
  })
}

variable "region" {
  description = "The region; empty: the cloud's only one."
  type        = string
  default     = ""
}

variable "network" {
  description = <<-EOT
    The network of the machines: ids of one that is there and of its subnet; or, without an id, what an own one is made with: its range, its name servers
    (the cloud's own where there are none), and the id of the network that its router leads out to.
  EOT
  type = object({
    id           = optional(string, "")
    subnet       = optional(string, "")
    range        = optional(string, "")
    name_servers = optional(list(string), [])
    outside      = optional(string, "")
  })
}

variable "entry" {
  description = "The machine through which all others are reached, the pool of which a floating address is made for it, or the project's own address that it gets (both empty: none), and the ranges that SSH may come from."
  type = object({
    machine = string
    pool    = optional(string, "")
    address = optional(string, "")
    from    = optional(list(string), [])
  })
}

variable "public_key" {
  description = "The key that opens the machines, a line of authorized_keys."
  type        = string
}

variable "rules" {
  description = "What machines of the cluster may ask of each other: protocol and ports, merged into ranges."
  type = list(object({
    protocol = string
    from     = number
    to       = number
  }))
  default = []
}

variable "zone" {
  description = "Availability zone of the machines; empty: the cloud chooses."
  type        = string
  default     = ""
}

variable "volume_zone" {
  description = "Availability zone of the volumes; empty: the cloud chooses."
  type        = string
  default     = ""
}

variable "volume_type" {
  description = "Type of the volumes; empty: the cloud's default."
  type        = string
  default     = ""
}

variable "minutes" {
  description = "How long a machine, and a volume, may take to come, or to go."
  type = object({
    machine = optional(number, 30)
    volume  = optional(number, 30)
  })
  default = {}
}

variable "machines" {
  description = <<-EOT
    The machines by name: ids of flavor and image, cloud-init's user data, the size in GB of the volume that it starts from (0: the flavor has a disk),
    whether it should not be on the same host as others that should not, further metadata, networks beside the cluster's (ids of each and of
    its subnet, where one is meant; open: no security group can be given there), and volumes (GB).
  EOT
  type = map(object({
    flavor    = string
    image     = string
    user_data = string
    boot_size = optional(number, 0)
    apart     = optional(bool, false)
    metadata  = optional(map(string), {})
    networks = optional(list(object({
      network = string
      subnet  = optional(string, "")
      open    = optional(bool, false)
    })), [])
    volumes = optional(list(object({
      name  = string
      size  = number
      mount = string
    })), [])
  }))
}
